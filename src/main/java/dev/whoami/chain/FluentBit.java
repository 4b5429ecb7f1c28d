package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.FluentBitClient;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * Fluent Bit's plugins for AWS: the environment, the profile, the web identity of EKS, the
 * container endpoint, the instance. After every failure it continues with the next. A profile gives
 * keys or a process; roles and SSO are not supported. The container endpoint is asked once. Before
 * 4.0.0 it knows only the RELATIVE_URI, so that EKS Pod Identity gives the node's role. No variable
 * stops it from asking the instance metadata, and it uses IMDSv1 if the session token fails.
 *
 * @see <a href="https://github.com/fluent/fluent-bit/blob/master/src/aws/flb_aws_credentials.c">
 *     Fluent Bit: flb_aws_credentials.c</a>
 */
final class FluentBit implements ChainModel {
  @Override
  public String newest() {
    return "5.1.1";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.AT_EACH_RENEWAL;
  }

  @Override
  public String note() {
    return "A plugin's role_arn is assumed with these credentials; its profile comes before"
        + " AWS_PROFILE.";
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("environment", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to(
            "profile",
            ProfileView.by(FluentBitClient.PROFILE).of(ProfileKind.KEYS, ProfileKind.PROCESS)),
        Link.to("EKS web identity", WebIdentityView.calledForByBoth()),
        Link.to("HTTP", container(version)).on(Reaction.TAKE, Fault.EXPIRED),
        Link.to(
                "EC2",
                new ImdsView(
                    ImdsViews.withoutVariables().fallingBack(ImdsV1Fallback.AFTER_ANY_FAILURE)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }

  private static SourceView container(Version version) {
    ContainerClientBehavior behavior =
        ContainerClientBehavior.usual()
            .trying(1, RetryPolicy.NOTHING)
            .tokenFileFirst()
            .strippingToken()
            .takingBlankForNotSet()
            .trusting(
                HostKind.ECS_AGENT,
                HostKind.POD_IDENTITY_IPV4,
                HostKind.POD_IDENTITY_IPV6,
                HostKind.LOOPBACK_IPV4,
                HostKind.LOOPBACK_IPV4_RANGE,
                HostKind.LOOPBACK_IPV6);
    return new ContainerView(version.isBefore("4.0.0") ? behavior.withoutFullUri() : behavior);
  }
}
