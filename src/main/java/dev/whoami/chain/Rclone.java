package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;

/**
 * rclone with env_auth, with the AWS SDK in its version: from 1.68 on the one for Go v2, before
 * that the one for Go v1. That session always reads the config file, with any value of
 * AWS_SDK_LOAD_CONFIG. A version that ends in -DEV is a build of a distribution, with the SDK that
 * the distribution has.
 *
 * @see <a href="https://github.com/rclone/rclone/blob/master/backend/s3/s3.go">rclone:
 *     backend/s3</a>
 */
final class Rclone implements ChainModel {
  private static final String FIRST_WITH_GO_V2 = "1.68.0";
  private static final String BUILT_BY_DISTRIBUTION = "-DEV";

  @Override
  public String newest() {
    return "1.75.0";
  }

  @Override
  public SessionNaming sessionNaming() {
    return SessionNaming.AT_EACH_RENEWAL;
  }

  @Override
  public String note() {
    return "This applies with env_auth = true. Without it rclone sends unsigned requests.";
  }

  @Override
  public Chain chain(Version version) {
    return version.isBefore(FIRST_WITH_GO_V2)
        ? SdkGoV1.loadingConfig().chain(sdkOf(version))
        : Client.AWS_SDK_GO_V2.newestChain();
  }

  private static Version sdkOf(Version rclone) {
    if (rclone.toString().endsWith(BUILT_BY_DISTRIBUTION)) {
      return Client.AWS_SDK_GO_V1.newest();
    }
    if (rclone.isBefore("1.66")) {
      return Version.of(rclone.isBefore("1.55") ? "1.23.8" : "1.44.70");
    }
    return Client.AWS_SDK_GO_V1.newest();
  }
}
