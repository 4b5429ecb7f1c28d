package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;

/**
 * Flink's flink-s3-fs-native: the class of fs.s3.aws.credentials.provider, keys of its
 * configuration, the tokens that the job manager hands out, then the default chain of the AWS SDK
 * for Java 2. Its older plugins contain Hadoop's S3A, with a provider of those tokens before the
 * list.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/">
 *     Flink: Amazon S3</a>
 */
final class FlinkS3 implements ChainModel {
  @Override
  public String newest() {
    return "2.3.0";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies to flink-s3-fs-native without settings. For flink-s3-fs-hadoop and"
        + " -presto, see hadoop-s3a.";
  }

  @Override
  public Chain chain(Version version) {
    return Client.AWS_SDK_JAVA_V2.newestChain();
  }
}
