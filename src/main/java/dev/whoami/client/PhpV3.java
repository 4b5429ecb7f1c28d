package dev.whoami.client;

import dev.whoami.aws.Version;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The AWS SDK for PHP v3, which cannot be run here. */
public final class PhpV3 extends KnownClient {
  public static final PhpV3 CLIENT = new PhpV3();

  public static final ProfileLookup PROFILE = ProfileLookup.OTHER;

  private PhpV3() {
    super("aws-sdk-php", "PHP v3");
  }

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        TrustedHosts.all(
            ContainerClientBehavior.usual()
                .reading(CredentialsReader.OTHER)
                .tokenFileFirst()
                .takingBlankForNotSet()
                .trying(4, RetryPolicy.CONNECTIONS));
    return version.isBefore("3.287.1") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        ImdsClientBehavior.usual().by(PROFILE).reading(CredentialsReader.OTHER);
    return version.isBefore("3.147.7") ? behavior.onlyV1() : behavior;
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.of(LibraryMark.Registry.PACKAGIST, "aws/aws-sdk-php"));
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return Optional.of(ProcessLanguage.PHP);
  }

  /** The client of a service, or one of its errors. */
  private static final String OF_SERVICE =
      "\\\\?[A-Z][A-Za-z0-9]++\\\\{1,2}(?:Exception\\\\|[A-Z][A-Za-z0-9]*+(?<=[a-z0-9]Client)\\b)";

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-php/", "3"),
        TextSign.of("Aws\\Exception\\"),
        TextSign.of("Aws\\").before(OF_SERVICE).asWord(),
        TextSign.of("AWS HTTP error: "),
        TextSign.of("Exception (client): "),
        TextSign.of("vendor/aws/aws-sdk-php/"),
        TextSign.of("Aws\\WrappedHttpHandler"),
        TextSign.of("Aws\\Credentials\\"),
        TextSign.of("Aws\\S3\\"));
  }
}
