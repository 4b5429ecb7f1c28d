package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.JavaV2;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import dev.whoami.probe.profile.ProfileKind;

/**
 * DefaultCredentialsProvider of the AWS SDK for Java 2.x: six providers. It swallows all their
 * errors, so that a container whose endpoint fails silently gets the instance's role. Expired keys
 * of a credential_process are used as they are and, since 2.17.159, those from the container
 * endpoint and the instance.
 *
 * <p>Web identity came with 2.10.11, IMDSv2 with 2.10.21, EKS Pod Identity with 2.21.26,
 * AWS_EC2_METADATA_V1_DISABLED with 2.23.16, AWS_METADATA_SERVICE_TIMEOUT with 2.29.36,
 * login_session in a profile with 2.39. From 2.48 on the IPv6 address of EKS Pod Identity is also
 * asked without IPv6 mode, and from 2.52 on AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is known.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">
 *     AWS: default credentials provider chain</a>
 */
final class SdkJavaV2 implements ChainModel {
  /** Older versions read the switch when the chain is built, where nothing catches the error. */
  private static final Link BUILT =
      Link.to("DefaultCredentialsProvider.create", ImdsView.ofUnreadableSwitch())
          .usually(Reaction.STOP);

  /** Where it is built with the others, its constructor reads the files before any is asked. */
  private static final Link INSTANCE_BUILT =
      Link.to(
              "InstanceProfileCredentialsProvider.create",
              ImdsView.ofFlaws(JavaV2.PROFILE, ImdsFlaw.FILE_MALFORMED))
          .usually(Reaction.STOP);

  static final Link PROPERTIES =
      Link.to("SystemPropertyCredentialsProvider", Source.SYSTEM_PROPERTIES);
  static final Link ENVIRONMENT =
      Link.to("EnvironmentVariableCredentialsProvider", Source.ENVIRONMENT);
  static final Link WEB_IDENTITY =
      Link.to("WebIdentityTokenFileCredentialsProvider", Source.WEB_IDENTITY);
  static final Link PROFILE =
      Link.to("ProfileCredentialsProvider", Source.PROFILE).takingExpiredKeys();

  private static final Link WEB_IDENTITY_IGNORING_ENDPOINTS =
      Link.to(
          "WebIdentityTokenFileCredentialsProvider",
          WebIdentityView.calledForByEither().by(JavaV2.IGNORING_ENDPOINTS));

  private static final Link PROFILE_IGNORING_ENDPOINTS =
      Link.to("ProfileCredentialsProvider", ProfileView.by(JavaV2.IGNORING_ENDPOINTS))
          .takingExpiredKeys();

  /**
   * The profile link of versions without login_session, which find no credentials in such a
   * profile.
   */
  private static final Link PROFILE_WITHOUT_LOGIN =
      Link.to(
              "ProfileCredentialsProvider",
              ProfileView.by(JavaV2.PROFILE)
                  .of(
                      ProfileKind.KEYS,
                      ProfileKind.ROLE_BY_TOKEN,
                      ProfileKind.SSO,
                      ProfileKind.ROLE,
                      ProfileKind.PROCESS))
          .takingExpiredKeys();

  private final Link webIdentity;

  SdkJavaV2() {
    this(WEB_IDENTITY);
  }

  private SdkJavaV2(Link webIdentity) {
    this.webIdentity = webIdentity;
  }

  @Override
  public ChainModel with(StsDefect defect) {
    return defect == StsDefect.NONE
        ? this
        : new SdkJavaV2(Link.to("WebIdentityTokenFileCredentialsProvider", defect.webIdentity()));
  }

  @Override
  public String newest() {
    return "2.41.30";
  }

  /** AwsCredentialsProviderChain is built with reuseLastProviderEnabled. */
  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public Chain chain(Version version) {
    Link container = containerLink("ContainerCredentialsProvider", version);
    Link instance = instanceLink("InstanceProfileCredentialsProvider", version);
    if (!version.isBefore("2.52.0")) {
      return Chain.of(
          PROPERTIES,
          ENVIRONMENT,
          WEB_IDENTITY_IGNORING_ENDPOINTS,
          PROFILE_IGNORING_ENDPOINTS,
          container,
          instance);
    }
    Link profile = version.isBefore("2.39.0") ? PROFILE_WITHOUT_LOGIN : PROFILE;
    if (version.isBefore("2.10.11")) {
      return Chain.of(BUILT, PROPERTIES, ENVIRONMENT, profile, container, instance);
    }
    return version.isBefore("2.20.162")
        ? Chain.of(BUILT, PROPERTIES, ENVIRONMENT, webIdentity, profile, container, instance)
        : Chain.of(PROPERTIES, ENVIRONMENT, webIdentity, profile, container, instance);
  }

  /** Its providers in the order in which several programs list them. */
  static Chain environmentFirst(Version version) {
    return Chain.of(
        INSTANCE_BUILT,
        ENVIRONMENT,
        PROPERTIES,
        WEB_IDENTITY,
        PROFILE,
        containerLink("ContainerCredentialsProvider", version),
        instanceLink("InstanceProfileCredentialsProvider", version));
  }

  static Link containerLink(String name, Version version) {
    return Link.to(name, new ContainerView(JavaV2.container(version)))
        .on(toExpired(version), Fault.EXPIRED);
  }

  static Link instanceLink(String name, Version version) {
    // It reads the files before it asks, and where its parser rejects one it asks nothing.
    SourceView files = ImdsView.ofFlaws(JavaV2.PROFILE, ImdsFlaw.FILE_MALFORMED);
    SourceView instance =
        version.isBefore("2.29.36")
            ? new ImdsView(JavaV2.instance(version))
            : seen -> seen.of(Source.INSTANCE_METADATA);
    return Link.to(name, instance.unlessIfAsked(files)).on(toExpired(version), Fault.EXPIRED);
  }

  private static Reaction toExpired(Version version) {
    return version.isBefore("2.17.159") ? Reaction.GO_ON : Reaction.TAKE;
  }
}
