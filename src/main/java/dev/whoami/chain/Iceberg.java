package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;

/**
 * Apache Iceberg's S3FileIO: it takes the first of these that is there. They are the class of
 * client.credentials-provider, credentials that the catalog vends, keys of its properties, and the
 * default chain of the AWS SDK for Java 2.
 *
 * @see <a href="https://iceberg.apache.org/docs/latest/aws/">Iceberg: AWS integrations</a>
 */
final class Iceberg implements ChainModel {
  @Override
  public String newest() {
    return "1.12.0";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies without client.credentials-provider, client.factory and s3.access-key-id,"
        + " and where the catalog vends no credentials.";
  }

  @Override
  public Chain chain(Version version) {
    return Client.AWS_SDK_JAVA_V2.newestChain();
  }
}
