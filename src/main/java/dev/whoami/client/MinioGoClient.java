package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_MISSING;
import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.NOTHING_IN_ISO;
import static dev.whoami.aws.StsTraits.NONE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** minio-go. */
public final class MinioGoClient extends KnownClient {
  public static final MinioGoClient CLIENT = new MinioGoClient();

  /** It builds the host name for AWS_REGION itself, and calls it once. */
  private static final StsClientBehavior STS =
      StsClientBehavior.globally(1, NONE.and(AWS_REGION, NOTHING_IN_ISO));

  /** Only the credentials file, and only AWS_PROFILE. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(ProfileDialect.OTHER, KEYS_BEFORE_SIGN_IN, KEYS_BEFORE_ROLE)
          .in(FileSearch.literal().withoutConfig())
          .asking(StsUse.ofToken(STS))
          .named("minio-go");

  private MinioGoClient() {
    super("minio-go", "minio-go", "minio-go");
  }

  /** How it sends a request and reads the reply, at either address. */
  public static ContainerClientBehavior container(ContainerClientBehavior address) {
    return address.reading(CredentialsReader.asGoReads(OTHER_STATUS)).through(ProxySelection.GO);
  }

  /** How it calls the instance metadata; it reads the reply's Code as well. */
  public static ImdsClientBehavior instance(ImdsClientBehavior address) {
    return address
        .reading(CredentialsReader.asGoReads(OTHER_STATUS, CODE_MISSING, CODE_OTHER))
        .through(ProxySelection.GO);
  }

  @Override
  public String titleInLog() {
    return "minio-go (Thanos, Loki, Tempo, Mimir)";
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.of(LibraryMark.Registry.GO, "github.com/minio/minio-go/v7"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("minio-go/v", ""), TextSign.of("github.com/minio/minio-go/"));
  }
}
