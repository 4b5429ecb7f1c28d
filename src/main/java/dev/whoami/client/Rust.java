package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.LIST_WITH_LINE_BREAK;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_BY_OTHER_NAME;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_FOR_ROLE;
import static dev.whoami.client.behavior.ProfileBehavior.ROLE_WITHOUT_SOURCE_IS_BROKEN;
import static dev.whoami.client.behavior.ProfileBehavior.SKIPPED_FILE_IS_NONE;

import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.LibraryMark;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.ProfileNaming;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.SessionName;
import dev.whoami.client.behavior.StsUse;
import dev.whoami.client.behavior.TextSign;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The AWS SDK for Rust. */
public final class Rust extends KnownClient {
  public static final Rust CLIENT = new Rust();

  /** From its behavior version 2025-08-07 on, it obeys the variables of a proxy. */
  private static final String FIRST_WITH_PROXY = "1.8.5";

  /**
   * According to its source, it treats a list of several roles as one name, and accepts no line
   * break in an address.
   */
  private static final CredentialsReader READER =
      CredentialsReader.needingUtc(
              SEVERAL_ROLES, LIST_WITH_LINE_BREAK, CODE_OTHER, TOKEN_MISSING, TOKEN_NULL)
          .accepting(TOKEN_BY_OTHER_NAME);

  /** As usual, except that a file with invalid UTF-8 is skipped. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.RUST,
              SKIPPED_FILE_IS_NONE,
              OWN_KEYS_FOR_ROLE,
              ROLE_WITHOUT_SOURCE_IS_BROKEN,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FileSearch.withoutProperties().inUtf8Only().named(ProfileNaming.AWS_PROFILE_OF_SOME))
          .asking(StsUse.notMeasured())
          .instance(behavior())
          .named("Rust");

  private Rust() {
    super("aws-sdk-rust", "Rust");
  }

  public static ContainerClientBehavior container(Version version) {
    ContainerClientBehavior behavior =
        TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .trying(3, RetryPolicy.EVERYTHING)
                .reading(READER)
                .through(proxy(version)));
    return version.isBefore("1.1.8") ? TrustedHosts.beforePodIdentity(behavior) : behavior;
  }

  public static ImdsClientBehavior instance(Version version) {
    return behavior().by(PROFILE).through(proxy(version));
  }

  private static ProxySelection proxy(Version version) {
    return version.isBefore(FIRST_WITH_PROXY) ? ProxySelection.DIRECT : ProxySelection.RUST;
  }

  private static ImdsClientBehavior behavior() {
    return ImdsClientBehavior.usual()
        .fallingBack(ImdsV1Fallback.NEVER)
        .minding(ImdsFlaw.MODE_UNKNOWN)
        .reading(READER)
        .through(ProxySelection.RUST);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(LibraryMark.of(LibraryMark.Registry.CARGO, "aws-config"));
  }

  /** The folder of a crate in the registry of Cargo. */
  private static final String CRATE = "-[0-9][0-9.]*+[/\\\\]++src[/\\\\]";

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-rust/", ""),
        TextSign.of("aws_config::"),
        TextSign.of("aws_smithy_"),
        TextSign.of("/aws-smithy-"),
        TextSign.of("aws_runtime::"),
        TextSign.of("aws_types::"),
        TextSign.of("aws_sigv4::"),
        TextSign.of("aws_credential_types::"),
        TextSign.of("aws_sdk_").before("[a-z0-9]++::"),
        TextSign.of("/aws-").before("(?:config|runtime|types|sigv4|credential-types)" + CRATE),
        TextSign.of("/aws-sdk-").before("[a-z0-9]++" + CRATE),
        TextSign.of("invoke{service=").before("[a-z0-9]++ operation="),
        TextSign.of("service error: unhandled error"),
        TextSign.of("DispatchFailure(DispatchFailure"),
        TextSign.of("ServiceError(ServiceError"),
        TextSign.of("ErrorMetadata { code: Some("),
        TextSign.of("CredentialsNotLoaded(CredentialsNotLoaded"),
        TextSign.of("InvalidConfiguration(InvalidConfiguration"),
        TextSign.of("SigningStageError { kind: "));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.ofWebIdentity("web-identity-token-\\d{1,20}", "the AWS SDK for Rust"));
  }
}
