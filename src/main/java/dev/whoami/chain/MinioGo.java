package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.chain.view.SourceView;
import dev.whoami.chain.view.WebIdentityView;
import dev.whoami.client.MinioGoClient;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;
import java.util.ArrayList;
import java.util.List;

/**
 * minio-go, with which Thanos, Loki, Tempo and Mimir read and write S3: EnvAWS, FileAWS and IAM. It
 * swallows all their errors. A client without keys sends unsigned requests. First the environment,
 * where half of a key pair ends the chain; next the credentials file; finally IAM, which asks only
 * the first of these that is set: a web identity token file, the RELATIVE_URI, the FULL_URI with a
 * token file, the FULL_URI at this machine. If none is set, it asks the instance. EKS Pod Identity
 * came with 7.0.70; AWS_EC2_METADATA_DISABLED is not known.
 *
 * @see <a href="https://github.com/minio/minio-go/blob/master/pkg/credentials/iam_aws.go">minio-go:
 *     pkg/credentials</a>
 */
final class MinioGo implements ChainModel {
  private final boolean isIamAlone;
  private final Reaction otherwise;

  MinioGo() {
    this(false, Reaction.SEND_UNSIGNED);
  }

  private MinioGo(boolean isIamAlone, Reaction otherwise) {
    this.isIamAlone = isIamAlone;
    this.otherwise = otherwise;
  }

  /** The model in a program that checks for credentials, and stops if there are none. */
  static ChainModel endingInAnError() {
    return new MinioGo(false, Reaction.STOP);
  }

  /** In a program that asks IAM by itself, whose errors are not swallowed then. */
  static ChainModel ofIamAlone() {
    return new MinioGo(true, Reaction.STOP);
  }

  @Override
  public String newest() {
    return "7.3.0";
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public Chain chain(Version version) {
    Link pod =
        version.isBefore("7.0.70")
            ? iam("IAM: full URI", ContainerViews.ofFullUriOnLoopback(MinioGoClient::container))
            : iam(
                "IAM: full URI",
                ContainerViews.ofFullUriWithTokenFile(MinioGoClient::container),
                ContainerViews.ofFullUriOnLoopback(MinioGoClient::container));
    Link file =
        Link.to(
            "FileAWSCredentials",
            ProfileView.by(MinioGoClient.PROFILE)
                .of(ProfileKind.KEYS, ProfileKind.SSO, ProfileKind.PROCESS));
    List<Link> links = new ArrayList<>();
    if (!isIamAlone) {
      links.add(
          Link.to("EnvAWS", KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_GO))
              .on(otherwise, Fault.HALF_SET));
      links.add(version.isBefore("7.1.0") ? file.on(otherwise, Fault.HALF_SET) : file);
    }
    links.add(
        Link.branch(
                "IAM: web identity", WebIdentityView.calledForByFile().by(MinioGoClient.PROFILE))
            .usually(otherwise));
    links.add(
        iam(
            "IAM: relative URI",
            ContainerViews.ofRelativeUriUnlessBlank(MinioGoClient::container)));
    links.add(pod);
    links.add(
        Link.to(
                "IAM: instance",
                new ImdsView(
                    MinioGoClient.instance(
                        ImdsViews.withoutVariables().fallingBack(ImdsV1Fallback.IF_SILENT))))
            .on(Reaction.STOP, Fault.TIMED_OUT)
            .on(Reaction.TAKE, Fault.EXPIRED));
    Chain chain = Chain.of(links);
    return otherwise == Reaction.SEND_UNSIGNED ? chain.elseUnsigned() : chain;
  }

  /** The link to IAM. If the endpoint accepts the request and does not answer, it waits forever. */
  private Link iam(String name, SourceView... views) {
    return Link.branchTakingExpired(name, views)
        .usually(otherwise)
        .on(Reaction.STOP, Fault.TIMED_OUT);
  }
}
