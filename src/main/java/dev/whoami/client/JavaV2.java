package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_MISSING;
import static dev.whoami.aws.CredentialsFlaw.EXPIRATION_NULL;

import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The AWS SDK for Java 2.x. The behavior of every other client is described by its differences from
 * this one.
 */
public final class JavaV2 extends KnownClient {
  public static final JavaV2 CLIENT = new JavaV2();

  /** The lookup of the newest versions, which know AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
  public static final ProfileLookup IGNORING_ENDPOINTS =
      ProfileLookup.parsing(ProfileDialect.SDK_JAVA_2)
          .asking(StsUse.ignoringEndpoints())
          .named("Java 2.x since 2.52");

  /** The lookup of versions before 2.52. */
  public static final ProfileLookup PROFILE = ProfileLookup.USUAL;

  /** The reader of versions in which keys without an Expiration never expire. */
  private static final CredentialsReader BEFORE_2_17_238 =
      CredentialsReader.USUAL.accepting(EXPIRATION_MISSING, EXPIRATION_NULL);

  /**
   * The reader of versions in which keys without an Expiration never expire, but null is invalid.
   */
  private static final CredentialsReader BEFORE_2_17_159 =
      CredentialsReader.USUAL.accepting(EXPIRATION_MISSING);

  private JavaV2() {
    super("aws-sdk-java-v2", "Java 2.x");
  }

  /** How a typical version calls the container endpoint. */
  public static ContainerClientBehavior container() {
    return ContainerClientBehavior.usual().readingTokenAgain();
  }

  public static ContainerClientBehavior container(Version version) {
    if (version.isBefore("2.19.19")) {
      return TrustedHosts.usualNames(container()).reading(reader(version));
    }
    if (version.isBefore("2.21.26")) {
      return TrustedHosts.beforePodIdentity(container());
    }
    return version.isBefore("2.48.0") ? container() : container().inEitherIpMode();
  }

  /** How the newest version calls the instance metadata: it rejects some settings. */
  public static ImdsClientBehavior instance() {
    return sinceTheFirst()
        .v1OnlyIfNotSetOrFalse()
        .minding(ImdsFlaw.TIMEOUT_NOT_A_NUMBER, ImdsFlaw.TIMEOUT_NEGATIVE);
  }

  /** How versions before 2.29.36 call the instance metadata. */
  public static ImdsClientBehavior instance(Version version) {
    ImdsClientBehavior behavior =
        sinceTheFirst().disabledUnlessFalseOrNotSet().reading(reader(version));
    if (version.isBefore("2.16.104")) {
      behavior = behavior.ignoringMode();
    }
    if (version.isBefore("2.10.21")) {
      return behavior.onlyV1();
    }
    return version.isBefore("2.23.16")
        ? behavior.ignoringV1Disabled()
        : behavior.v1OnlyIfNotSetOrFalse();
  }

  private static CredentialsReader reader(Version version) {
    if (!version.isBefore("2.17.238")) {
      return CredentialsReader.USUAL;
    }
    return version.isBefore("2.17.159") ? BEFORE_2_17_159 : BEFORE_2_17_238;
  }

  private static ImdsClientBehavior sinceTheFirst() {
    return ImdsClientBehavior.usual()
        .keepingSlash()
        .minding(ImdsFlaw.ENDPOINT_BLANK, ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Arrays.asList(
        sdk("bundle"),
        sdk("sdk-core"),
        sdk("auth")
            .withClass(
                "auth/credentials/DefaultCredentialsProvider.class", "core/util/VersionInfo.class"),
        sdk("sts")
            .withClass(
                "sts/internal/StsWebIdentityCredentialsProviderFactory.class",
                "core/util/VersionInfo.class"),
        sdk("url-connection-client")
            .withClass(
                "http/urlconnection/UrlConnectionHttpClient.class", "core/util/VersionInfo.class"),
        sdk("apache-client")
            .withClass("http/apache/ApacheHttpClient.class", "core/util/VersionInfo.class"),
        sdk("apache5-client")
            .withClass("http/apache5/Apache5HttpClient.class", "core/util/VersionInfo.class"),
        sdk("aws-crt-client"));
  }

  /** A mark that includes the group, because other libraries could have the same name. */
  private static LibraryMark sdk(String name) {
    return LibraryMark.jar("software.amazon.awssdk", name).ofVersions("2.");
  }

  @Override
  public Optional<ProcessLanguage> usualIn() {
    return Optional.of(ProcessLanguage.JAVA);
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-java/", "2"),
        TextSign.withVersion("[sdk-core-", "2"),
        TextSign.withVersion("[auth-", "2"),
        TextSign.withVersion("[aws-core-", "2"),
        TextSign.of("software.amazon.awssdk.").before("(?!crt\\.)[a-z]"),
        TextSign.of("software/amazon/awssdk/").before("(?!crt/)[a-z]").asWord(),
        TextSign.of("s.a.awssdk.").asWord(),
        TextSign.of("s.a.a.auth.credentials.").asWord(),
        TextSign.of("s.a.a.core.exception.").asWord(),
        TextSign.of("sof.ama.aws.").asWord(),
        TextSign.of("AwsCredentialsProviderChain"),
        TextSign.of(", Status Code: ").before("[0-9]{3}(?:, Request ID: |\\))"));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.of("aws-sdk-java-\\d{1,20}", "the AWS SDK for Java"));
  }
}
