package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.JavaV1;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;
import java.util.ArrayList;
import java.util.List;

/**
 * DefaultAWSCredentialsProviderChain of the AWS SDK for Java 1.x: every error is swallowed, but
 * EC2ContainerCredentialsProviderWrapper decides by the environment whether it asks the container
 * endpoint or the instance, never both. It decides when the chain is built: if no container is
 * named and AWS_METADATA_SERVICE_TIMEOUT cannot be used, it asks no provider, not even the first.
 * AWS_ROLE_ARN without a token file ends in a StackOverflowError. It reads the files below
 * user.home, and does not know AWS_ENDPOINT_URL_STS.
 *
 * <p>Web identity came with 1.11.618 at the end of the chain, went before the wrapper with 1.11.620
 * and before the profile with 1.11.704. A credential_process came with 1.11.489, IMDSv2 with
 * 1.11.678, AWS_METADATA_SERVICE_TIMEOUT with 1.12.40, EKS Pod Identity with 1.12.746. A profile is
 * found by its name with a prefix since 1.12.79. Since 1.12.188 keys of the instance are used for
 * longer than they last.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/v1/developer-guide/credentials.html">AWS:
 *     default credential provider chain of Java 1</a>
 */
final class SdkJavaV1 implements ChainModel {
  static final Link ENVIRONMENT =
      Link.to(
          "EnvironmentVariableCredentialsProvider",
          KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_JAVA_V1));
  static final Link PROPERTIES =
      Link.to(
          "SystemPropertiesCredentialsProvider",
          KeysView.inProperties(KeyNames.PROPERTIES_OF_JAVA_V1));
  static final Link WEB_IDENTITY =
      Link.to(
              "WebIdentityTokenCredentialsProvider",
              withRegion(WebIdentityView.calledForByRole().by(JavaV1.PROFILE)))
          .on(Reaction.CRASH, Fault.HALF_SET, Fault.CLASS_UNUSABLE);

  /** Before 1.11.621, AWS_ROLE_SESSION_NAME had no default. */
  private static final Link NAMED_WEB_IDENTITY =
      Link.to(
              "WebIdentityTokenCredentialsProvider",
              withRegion(WebIdentityView.calledForByAll().by(JavaV1.PROFILE)))
          .on(Reaction.CRASH, Fault.CLASS_UNUSABLE);

  static final Link PROFILE = profile(ProfileView.by(JavaV1.PROFILE));

  private static final Link PROFILE_BY_WHOLE_NAME =
      profile(ProfileView.by(JavaV1.PROFILE_BY_WHOLE_NAME));

  /** Before 1.11.489 no class knows credential_process. */
  private static final Link PROFILE_WITHOUT_PROCESS =
      profile(ProfileView.by(JavaV1.PROFILE_BY_WHOLE_NAME).without(ProfileKind.PROCESS));

  private final Link webIdentity;
  private final Link namedWebIdentity;

  SdkJavaV1() {
    this(WEB_IDENTITY, NAMED_WEB_IDENTITY);
  }

  private SdkJavaV1(Link webIdentity, Link namedWebIdentity) {
    this.webIdentity = webIdentity;
    this.namedWebIdentity = namedWebIdentity;
  }

  @Override
  public ChainModel with(StsDefect defect) {
    if (defect == StsDefect.NONE) {
      return this;
    }
    Link without = Link.to("WebIdentityTokenCredentialsProvider", defect.webIdentity());
    return new SdkJavaV1(without, without);
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return JavaV1.asksDisabledInstance(version);
  }

  @Override
  public String newest() {
    return "1.12.797";
  }

  /** AWSCredentialsProviderChain is built with reuseLastProviderEnabled. */
  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public Chain chain(Version version) {
    if (version.isBefore("1.11.16") || isWebIdentityLast(version)) {
      return within(version);
    }
    List<Link> links = beforeInstance(version);
    links.add(
        Link.to(
                "ContainerCredentialsProvider",
                timed(new ContainerView(JavaV1.container(version)), version))
            .usually(Reaction.STOP)
            .on(Reaction.CRASH, Fault.CLASS_UNUSABLE));
    links.add(instanceAlone("InstanceProfileCredentialsProvider", version));
    return Chain.of(links);
  }

  /** The chain in a list that continues after it, with the wrapper as a single link. */
  Chain within(Version version) {
    List<Link> links = beforeInstance(version);
    links.add(
        version.isBefore("1.11.16")
            ? instanceAlone("InstanceProfileCredentialsProvider", version)
            : containerOrInstance("EC2ContainerCredentialsProviderWrapper", version));
    if (isWebIdentityLast(version)) {
      links.add(namedWebIdentity);
    }
    return Chain.of(links);
  }

  private static Link profile(ProfileView view) {
    return Link.to("ProfileCredentialsProvider", view).takingExpiredKeys();
  }

  private List<Link> beforeInstance(Version version) {
    List<Link> links = new ArrayList<>();
    links.add(knowsTimeout(version) ? whereChainIsBuilt(version) : ENVIRONMENT);
    links.add(PROPERTIES);
    if (!version.isBefore("1.11.704")) {
      links.add(webIdentity);
    }
    links.add(profile(version));
    if (!version.isBefore("1.11.620") && version.isBefore("1.11.704")) {
      links.add(version.isBefore("1.11.621") ? namedWebIdentity : webIdentity);
    }
    return links;
  }

  static Link profile(Version version) {
    if (version.isBefore("1.11.489")) {
      return PROFILE_WITHOUT_PROCESS;
    }
    return version.isBefore("1.12.79") ? PROFILE_BY_WHOLE_NAME : PROFILE;
  }

  private static boolean isWebIdentityLast(Version version) {
    return !version.isBefore("1.11.618") && version.isBefore("1.11.620");
  }

  /** The first provider, which the chain has if the wrapper at its end can be built. */
  private static Link whereChainIsBuilt(Version version) {
    SourceView container = new ContainerView(JavaV1.container(version));
    return Link.to(
            "EnvironmentVariableCredentialsProvider",
            KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_JAVA_V1)
                .unless(timeout().onlyWithout(container)))
        .on(Reaction.CRASH, Fault.CLASS_UNUSABLE);
  }

  static Link instanceAlone(String name, Version version) {
    return extending(
        Link.to(name, timed(new ImdsView(JavaV1.instance(version)), version)), version);
  }

  /** Whichever the environment names, never both. */
  static Link containerOrInstance(String name, Version version) {
    return extending(
        Link.to(
            name,
            timed(new ContainerView(JavaV1.container(version)).withoutExpiredKeys(), version),
            timed(new ImdsView(JavaV1.instance(version)), version)),
        version);
  }

  /** The same link for a version that uses keys of the instance for longer than they last. */
  private static Link extending(Link link, Version version) {
    Link crashing = link.on(Reaction.CRASH, Fault.CLASS_UNUSABLE);
    return version.isBefore("1.12.188") ? crashing : crashing.takingExpiredKeys();
  }

  /**
   * A view whose class reads AWS_METADATA_SERVICE_TIMEOUT when it is loaded, if it sends a request.
   */
  private static SourceView timed(SourceView view, Version version) {
    return knowsTimeout(version) ? view.unlessIfAsked(timeout()) : view;
  }

  private static boolean knowsTimeout(Version version) {
    return !version.isBefore("1.12.40");
  }

  /**
   * The client of STS needs a region before it reads the token. If no setting names one, it asks
   * the instance. No code here catches an error of the class that asks.
   */
  private static SourceView withRegion(SourceView token) {
    return token.unlessIfAsked(WebIdentityView.askingInstanceFirst(timeout()));
  }

  private static SourceView timeout() {
    return ImdsView.ofClass(JavaV1.PROFILE, ImdsFlaw.TIMEOUT_A_WORD, ImdsFlaw.TIMEOUT_NOT_POSITIVE);
  }
}
