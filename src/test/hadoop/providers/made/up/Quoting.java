package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

public class Quoting implements AWSCredentialsProvider {
  private final URI bucket;
  private final Configuration settings;

  public Quoting(URI bucket, Configuration settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public AWSCredentials getCredentials() {
    String secret = settings.get("fs.s3a.secret.key");
    throw new com.amazonaws.AmazonClientException(
        "refused: " + secret, new IllegalStateException(secret));
  }
}
