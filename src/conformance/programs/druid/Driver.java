import org.apache.druid.common.aws.AWSCredentialsConfig;
import org.apache.druid.common.aws.AWSCredentialsUtils;

/** Asks the credentials by which Druid reads and writes S3. */
public final class Driver {
  private Driver() {}

  public static void main(String[] version) {
    Answer.print("druid", version[0], Driver::ask);
  }

  private static String ask() {
    return AWSCredentialsUtils.defaultAWSCredentialsProviderChain(new AWSCredentialsConfig())
        .resolveCredentials()
        .accessKeyId();
  }
}
