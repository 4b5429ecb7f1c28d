package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerView;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.CommonRuntime;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.VariableFlaw;

/**
 * The default chain of the AWS Common Runtime (aws-c-auth), which the bindings for Java, Python and
 * Node.js share: it continues from link to link, but asks the container endpoint or the instance,
 * never both, and waits for the former without a limit. A token file that is missing leaves it
 * without an end. Neither AWS_ENDPOINT_URL_STS nor AWS_EC2_METADATA_V1_DISABLED is known, and the
 * address of the instance metadata can be set since 0.10.0.
 *
 * @see <a href="https://github.com/awslabs/aws-c-auth">aws-c-auth</a>
 */
final class Crt implements ChainModel {
  @Override
  public String newest() {
    return "0.10.5";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("environment", KeysView.inEnvironment(KeyNames.ENVIRONMENT)),
        Link.to(
                "profile",
                ProfileView.by(CommonRuntime.PROFILE)
                    .unless(
                        KeysView.ofFlaws(
                            VariableFlaw.CONFIG_FILE_BLANK, VariableFlaw.CREDENTIALS_FILE_BLANK)))
            .takingExpiredKeys(),
        Link.to(
            "STS web identity",
            WebIdentityView.calledForByBoth().by(CommonRuntime.PROFILE),
            WebIdentityView.byRoleOfProfile()),
        Link.to("ECS", new ContainerView(CommonRuntime.container(version)))
            .usually(Reaction.STOP)
            .on(
                Reaction.WAIT_FOR_EVER,
                Fault.TIMED_OUT,
                Fault.FILE_MISSING,
                Fault.FILE_DENIED,
                Fault.FILE_UNREADABLE)
            .on(Reaction.TAKE, Fault.EXPIRED),
        Link.to("IMDS", new ImdsView(CommonRuntime.instance(version)))
            .on(Reaction.TAKE, Fault.EXPIRED));
  }
}
