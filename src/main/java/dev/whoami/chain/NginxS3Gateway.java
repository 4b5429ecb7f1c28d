package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;

/**
 * nginx-s3-gateway: a choice. If it fails, the gateway answers 500 and writes one line to its debug
 * log. First keys in the environment; next the RELATIVE_URI, which no SDK puts before web identity;
 * the web identity token file; the agent of EKS Pod Identity at its IPv4 address, if a token file
 * is named; finally the instance.
 *
 * @see <a
 *     href="https://github.com/nginx/nginx-s3-gateway/blob/master/common/etc/nginx/include/awscredentials.js">
 *     nginx-s3-gateway: awscredentials.js</a>
 */
final class NginxS3Gateway implements ChainModel {
  /** It has no version numbers but the day of its image. */
  @Override
  public String newest() {
    return "2026.08.21";
  }

  /** It calls the session "undefined". */
  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.FIXED;
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public String note() {
    return "It keeps the keys in credentials.json until shortly before they end, even if the"
        + " environment changes.";
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(
        Link.to("environment", KeysView.inEnvironment(KeyNames.ENVIRONMENT))
            .on(Reaction.STOP, Fault.BLANK),
        Link.branchTakingExpired("ECS task role", ContainerViews.ofRelativeUri()),
        Link.branch("web identity", WebIdentityView.calledForByFile()),
        Link.branchTakingExpired("EKS Pod Identity", ContainerViews.ofPodIdentityAgent()),
        Link.branchTakingExpired("EC2", new ImdsView(ImdsViews.ofNginx())));
  }
}
