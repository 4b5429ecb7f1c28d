package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.OTHER_CASE;
import static dev.whoami.aws.CredentialsFlaw.SEVERAL_ROLES;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_MISSING;
import static dev.whoami.aws.CredentialsFlaw.TOKEN_NULL;
import static dev.whoami.aws.StsTrait.AWS_REGION;
import static dev.whoami.aws.StsTrait.BLANK_ENDPOINT_FAILS;
import static dev.whoami.aws.StsTrait.BLANK_REGION_FAILS;
import static dev.whoami.aws.StsTrait.MAX_ATTEMPTS;
import static dev.whoami.aws.StsTrait.REGION_OF_INSTANCE;
import static dev.whoami.aws.StsTrait.REGION_OF_PROFILE;
import static dev.whoami.aws.StsTrait.UNREADABLE_RETRIES_FAIL;
import static dev.whoami.aws.StsTraits.ENDPOINTS;
import static dev.whoami.aws.StsTraits.VARIANTS;
import static dev.whoami.client.behavior.ProfileBehavior.CREDENTIAL_SOURCE_AS_DOCUMENTED;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_PROCESS;
import static dev.whoami.client.behavior.ProfileBehavior.KEYS_BEFORE_SIGN_IN;
import static dev.whoami.client.behavior.ProfileBehavior.OWN_KEYS_WITHOUT_ROLE;

import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.StsTraits;
import dev.whoami.aws.Version;
import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.HostKind;
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

/** The AWS SDK for Kotlin. */
public final class Kotlin extends KnownClient {
  public static final Kotlin CLIENT = new Kotlin();

  private static final StsTraits STS =
      ENDPOINTS
          .and(VARIANTS)
          .and(AWS_REGION, BLANK_REGION_FAILS, REGION_OF_PROFILE, REGION_OF_INSTANCE)
          .and(BLANK_ENDPOINT_FAILS)
          .and(MAX_ATTEMPTS, UNREADABLE_RETRIES_FAIL);

  private static final StsClientBehavior TOKEN = StsClientBehavior.needingRegion(3, STS);
  private static final StsClientBehavior ROLE = StsClientBehavior.globally(3, STS);

  /** It treats a list of several roles as one name, and removes a line break in an address. */
  private static final CredentialsReader READER =
      CredentialsReader.needingZone(
          SEVERAL_ROLES, OTHER_CASE, CODE_OTHER, TOKEN_MISSING, TOKEN_NULL);

  public static final ProfileLookup PROFILE =
      ProfileLookup.parsing(
              ProfileDialect.OTHER,
              KEYS_BEFORE_PROCESS,
              KEYS_BEFORE_SIGN_IN,
              OWN_KEYS_WITHOUT_ROLE,
              CREDENTIAL_SOURCE_AS_DOCUMENTED)
          .in(FileSearch.usual().named(ProfileNaming.PROPERTY_OR_AWS_PROFILE))
          .asking(StsUse.of(TOKEN, ROLE))
          .container(container())
          .instance(behavior())
          .named("Kotlin");

  private Kotlin() {
    super("aws-sdk-kotlin", "Kotlin");
  }

  public static ContainerClientBehavior container(Version version) {
    return version.isBefore("0.33.1") ? TrustedHosts.beforePodIdentity(container()) : container();
  }

  private static ContainerClientBehavior container() {
    return TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .takingBlankForNotSet()
                .takingBlankForTokenFile()
                .trying(3, RetryPolicy.CONNECTIONS)
                .reading(READER)
                .through(ProxySelection.KOTLIN))
        .distrusting(HostKind.LOOPBACK_IPV4_RANGE);
  }

  public static ImdsClientBehavior instance() {
    return behavior().by(PROFILE);
  }

  private static ImdsClientBehavior behavior() {
    return ImdsClientBehavior.usual()
        .minding(
            ImdsFlaw.FILE_MALFORMED,
            ImdsFlaw.ENDPOINT_BLANK,
            ImdsFlaw.MODE_BLANK,
            ImdsFlaw.MODE_UNKNOWN)
        .fallingBack(ImdsV1Fallback.NEVER)
        .repeatingTokenRequest()
        .reading(READER)
        .through(ProxySelection.KOTLIN);
  }

  @Override
  public List<LibraryMark> libraries() {
    return Collections.singletonList(
        LibraryMark.jar("aws.sdk.kotlin", "aws-config-jvm")
            .withClass(
                "auth/credentials/DefaultChainCredentialsProvider.class",
                "META-INF/aws-config-jvm.version"));
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-kotlin/", ""),
        TextSign.of("aws.sdk.kotlin."),
        TextSign.of("aws.smithy.kotlin."),
        TextSign.of("aws/sdk/kotlin/").asWord(),
        TextSign.of("aws/smithy/kotlin/").asWord(),
        TextSign.of("a.s.k.runtime.").asWord(),
        TextSign.of("a.s.k.r.")
            .before("[a-zA-Z.]*+(?<=CredentialsProvider|ProviderChain)")
            .asWord(),
        TextSign.withVersion("[aws-config-jvm-", ""));
  }

  @Override
  public List<SessionName> sessionNames() {
    return Collections.singletonList(
        SessionName.of("aws-sdk-kotlin-\\d{1,20}", "the AWS SDK for Kotlin"));
  }
}
