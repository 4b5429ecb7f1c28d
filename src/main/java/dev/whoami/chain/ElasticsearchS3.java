package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.view.WebIdentityView;
import java.util.ArrayList;
import java.util.List;

/**
 * repository-s3 of Elasticsearch: first keys in its keystore, then its own web identity if
 * AWS_WEB_IDENTITY_TOKEN_FILE is set, then the default chain of the AWS SDK for Java 2. Errors of
 * web identity go only to the log. So a token that STS denies leaves it with the role of the node.
 * It asks the chain again for each request. It reads the token through a link in its config folder,
 * and skips web identity without that link.
 *
 * @see <a
 *     href="https://www.elastic.co/docs/deploy-manage/tools/snapshot-and-restore/s3-repository">
 *     Elasticsearch: S3 repository</a>
 */
final class ElasticsearchS3 implements ChainModel {
  @Override
  public String newest() {
    return "9.1.0";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.AT_EACH_REQUEST;
  }

  @Override
  public String note() {
    return "This applies without s3.client.*.access_key in its keystore, and with the link"
        + " config/repository-s3/aws-web-identity-token-file where a token file is used.";
  }

  @Override
  public Chain chain(Version version) {
    List<Link> links = new ArrayList<>();
    links.add(
        Link.to("CustomWebIdentityTokenCredentialsProvider", WebIdentityView.calledForByFile()));
    links.addAll(Client.AWS_SDK_JAVA_V2.newestChain().links());
    return Chain.of(links);
  }
}
