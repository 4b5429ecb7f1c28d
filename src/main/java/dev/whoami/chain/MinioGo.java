package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.ProfileKind;
import dev.whoami.probe.ProfileLookup;

/**
 * minio-go, by which Thanos, Loki, Tempo and Mimir read and write S3: EnvAWS, FileAWS and IAM,
 * whose errors are all swallowed. A client without keys sends unsigned requests. First the
 * environment, where half of a key pair ends the chain; next the credentials file; finally IAM,
 * which is a choice: a web identity token file, else the RELATIVE_URI, else the FULL_URI with a
 * token file, else the FULL_URI at this machine, else the instance. EKS Pod Identity came with
 * 7.0.70; AWS_EC2_METADATA_DISABLED is not known.
 *
 * @see <a href="https://github.com/minio/minio-go/blob/master/pkg/credentials/iam_aws.go">minio-go:
 *     pkg/credentials</a>
 */
final class MinioGo implements ProgramModel {
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
            ? iam("IAM: full URI", ContainerViews.ofFullUriOnLoopback())
            : iam(
                "IAM: full URI",
                ContainerViews.ofFullUriWithTokenFile(),
                ContainerViews.ofFullUriOnLoopback());
    Link file =
        Link.to(
            "FileAWSCredentials",
            ProfileView.by(ProfileLookup.MINIO_GO)
                .of(ProfileKind.KEYS, ProfileKind.SSO, ProfileKind.PROCESS));
    return Chain.of(
            Link.to("EnvAWS", KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_GO))
                .on(Reaction.SEND_UNSIGNED, Fault.HALF_SET),
            version.isBefore("7.1.0") ? file.on(Reaction.SEND_UNSIGNED, Fault.HALF_SET) : file,
            Link.branch(
                    "IAM: web identity",
                    WebIdentityView.calledForByFile().by(ProfileLookup.MINIO_GO))
                .usually(Reaction.SEND_UNSIGNED),
            iam("IAM: relative URI", ContainerViews.ofRelativeUriUnlessBlank()),
            pod,
            Link.to("IAM: instance", new ImdsView(ImdsViews.withoutVariables().v1IfSilent()))
                .on(Reaction.STOP, Fault.TIMED_OUT)
                .on(Reaction.TAKE, Fault.EXPIRED))
        .elseUnsigned();
  }

  /** Where the endpoint takes the request and does not answer, it waits for ever. */
  private static Link iam(String name, SourceView... views) {
    return Link.branchTakingExpired(name, views)
        .usually(Reaction.SEND_UNSIGNED)
        .on(Reaction.STOP, Fault.TIMED_OUT);
  }
}
