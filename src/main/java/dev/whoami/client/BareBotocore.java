package dev.whoami.client;

import dev.whoami.aws.Version;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * botocore by itself: the library below boto3 and the AWS CLI, which s3fs and others use directly.
 */
final class BareBotocore extends KnownClient {
  static final BareBotocore CLIENT = new BareBotocore();

  private BareBotocore() {
    super("botocore", "botocore (boto3, AWS CLI)", "botocore");
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.PYPI, "botocore"));
  }

  @Override
  public KnownClient walkedAs(Optional<Version> version) {
    return Boto3.CLIENT;
  }

  /** Until 1.32, its minor version is three ahead of that of the matching boto3. */
  @Override
  public Version chainVersion(Version library) {
    String[] numbers = library.toString().split("\\.", -1);
    boolean isAhead = library.isBefore("1.33") && !library.isBefore("1.13") && numbers.length > 2;
    return isAhead
        ? Version.of(numbers[0] + "." + (Integer.parseInt(numbers[1]) - 3) + "." + numbers[2])
        : library;
  }

  /** The name of its files and of its loggers. */
  private static final String MODULE =
      "(?:__init__|args|auth|awsrequest|client|compress|config|configloader|configprovider"
          + "|context|credentials|crt|discovery|docs|endpoint|endpoint_provider|errorfactory"
          + "|eventstream|exceptions|handlers|history|hooks|httpchecksum|httpsession|loaders"
          + "|monitoring|paginate|parsers|regions|response|retries|retryhandler|serialize|session"
          + "|signers|stub|tokens|translate|utils|validate|vendored|waiter)";

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("Botocore/", "1"),
        TextSign.of("-packages/botocore/"),
        TextSign.of("botocore/").before("[/\\\\]?" + MODULE + "\\.py\\b").inFile(),
        TextSign.of("botocore/vendored/").inFile(),
        TextSign.of("botocore.").before(MODULE + "\\b"),
        TextSign.of("\"botocore_version\": \""),
        TextSign.of("No module named 'botocore'"),
        TextSign.of("Error when retrieving credentials from "),
        TextSign.of("a valid response from endpoint URL: \""),
        TextSign.of("Error when retrieving token from "),
        TextSign.of(") when calling the "));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.of("botocore-session-\\d{1,20}", "boto3 or the AWS CLI"));
  }
}
