package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

public class Keys implements AWSCredentialsProvider {
  private final URI bucket;
  private final Configuration settings;

  public Keys(URI bucket, Configuration settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public AWSCredentials getCredentials() {
    return () -> settings.get("fs.s3a.access.key");
  }
}
