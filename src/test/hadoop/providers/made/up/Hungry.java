package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

public class Hungry implements AWSCredentialsProvider {
  private final URI bucket;
  private final Configuration settings;

  public Hungry(URI bucket, Configuration settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public AWSCredentials getCredentials() {
    java.util.List<byte[]> all = new java.util.ArrayList<>();
    while (true) {
      all.add(new byte[16 << 20]);
    }
  }
}
