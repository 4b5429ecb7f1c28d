package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

public class Hangs implements AWSCredentialsProvider {
  private final URI bucket;
  private final Configuration settings;

  public Hangs(URI bucket, Configuration settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public AWSCredentials getCredentials() {
    while (true) {
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        continue;
      }
    }
  }
}
