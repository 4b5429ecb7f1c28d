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
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TrustedHosts;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * Envoy, when it signs requests for AWS: the environment, the credentials file, web identity, the
 * container, the instance. It asks them again for each request. So while a container endpoint
 * fails, it uses the instance's role. If no source has keys, it sends the request unsigned. It
 * takes IMDSv1 after any failure of the session token.
 *
 * @see <a
 *     href="https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/aws_request_signing_filter">
 *     Envoy: AWS request signing</a>
 */
final class Envoy implements ChainModel {
  @Override
  public String newest() {
    return "1.36.6";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.AT_EACH_REQUEST;
  }

  @Override
  public String note() {
    return "A role, or IAM Roles Anywhere, in its configuration comes before web identity.";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
            Link.to("EnvironmentCredentialsProvider", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
            Link.to(
                "CredentialsFileCredentialsProvider",
                ProfileView.by(ProfileLookup.OTHER).of(ProfileKind.KEYS)),
            Link.to("WebIdentityCredentialsProvider", WebIdentityView.calledForByBoth()),
            Link.to("ContainerCredentialsProvider", container()).on(Reaction.TAKE, Fault.EXPIRED),
            Link.to(
                    "InstanceProfileCredentialsProvider",
                    new ImdsView(
                        ImdsClientBehavior.usual()
                            .ignoringV1Disabled()
                            .fallingBack(ImdsV1Fallback.AFTER_ANY_FAILURE)
                            .atUsualAddress()))
                .on(Reaction.TAKE, Fault.EXPIRED))
        .elseUnsigned();
  }

  private static SourceView container() {
    return new ContainerView(
        TrustedHosts.any(
            ContainerClientBehavior.usual()
                .takingBlankForNotSet()
                .trying(4, RetryPolicy.SERVER_ERRORS)));
  }
}
