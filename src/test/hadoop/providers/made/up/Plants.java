package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

/** Leaves a mark where it was run. */
public class Plants implements AWSCredentialsProvider {
  public Plants(URI bucket, Configuration settings) {}

  @Override
  public AWSCredentials getCredentials() {
    try {
      new File(System.getenv("THEIRS"), "ran").createNewFile();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return null;
  }
}
