package made.up;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;

public class Nosy implements AWSCredentialsProvider {
  private final URI bucket;
  private final Configuration settings;

  public Nosy(URI bucket, Configuration settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public AWSCredentials getCredentials() {
    // An ID tells what was seen: of the house, of loggers, of the bucket, of S3A, of Kerberos.
    ClassLoader loader = getClass().getClassLoader();
    System.out.println("whoami-trial reader made.up.Forged");
    String seen =
        (hasClass("dev.whoami.world.secret.Secret") ? "Y" : "N")
            + (loader.getResource("log4j.properties") != null ? "Y" : "N")
            + (bucket.toString().equals("s3a://orders") ? "Y" : "N")
            + (settings.get("made.up.patched") != null ? "Y" : "N")
            + (settings.get("made.up.keystore") != null ? "Y" : "N")
            + (UserGroupInformation.authentication.equals("simple") ? "Y" : "N")
            + ("there".equals(System.getProperty("aws.madeUp")) ? "Y" : "N")
            + (System.getenv("MADE_UP") != null ? "Y" : "N");
    return () -> "AKIAEXAMPLE0" + seen;
  }

  private static boolean hasClass(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
