package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.chain.view.ContainerViews;
import dev.whoami.chain.view.ImdsView;
import dev.whoami.chain.view.ImdsViews;
import dev.whoami.chain.view.KeysView;
import dev.whoami.chain.view.ProfileView;
import dev.whoami.client.S3fsClient;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.KeyNames;
import dev.whoami.probe.profile.ProfileKind;

/**
 * s3fs, which mounts a bucket: its options choose the source. With ecs it asks only the
 * RELATIVE_URI, with iam_role only the instance, by IMDSv1 if the session token fails. With neither
 * it takes keys from the file of the option passwd_file, the environment (half a key pair is an
 * error), the file of AWS_CREDENTIAL_FILE, the profile "default" or that of the option profile in
 * ~/.aws/credentials, ~/.passwd-s3fs and /etc/passwd-s3fs. It then uses no role, and ignores
 * AWS_PROFILE. It does not know web identity and EKS Pod Identity. With credlib a library gives the
 * keys.
 *
 * @see <a href="https://github.com/s3fs-fuse/s3fs-fuse/blob/master/src/s3fs_cred.cpp">s3fs:
 *     s3fs_cred.cpp</a>
 */
final class S3fs implements ConfiguredChain {
  static final String ECS = "ecs";
  static final String IAM_ROLE = "iam_role";

  @Override
  public String newest() {
    return "1.97";
  }

  @Override
  public boolean asksDisabledInstance(Version version) {
    return true;
  }

  @Override
  public String note() {
    return "This applies without options: -o ecs asks only the container endpoint, -o iam_role only"
        + " the instance. Password files and AWS_CREDENTIAL_FILE are read where a mount is"
        + " known.";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    if (settings.isOn(ECS)) {
      return Chain.of(Link.branchTakingExpired("-o ecs", ContainerViews.ofRelativeUri()));
    }
    if (settings.value(IAM_ROLE).isPresent()) {
      return Chain.of(
          Link.branchTakingExpired(
              "-o iam_role",
              new ImdsView(
                  ImdsViews.withoutVariables().fallingBack(ImdsV1Fallback.AFTER_ANY_FAILURE))));
    }
    return Chain.of(
        Link.branch("environment", KeysView.inEnvironment(KeyNames.ENVIRONMENT_OF_S3FS)),
        Link.to("credentials file", ProfileView.by(profile(settings)).of(ProfileKind.KEYS)));
  }

  private static ProfileLookup profile(ProgramSettings settings) {
    return settings.profile().isPresent() ? S3fsClient.NAMED_PROFILE : S3fsClient.PROFILE;
  }
}
