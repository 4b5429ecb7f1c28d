import com.amazonaws.auth.DefaultAWSCredentialsProviderChain;
import com.amazonaws.util.VersionInfoUtils;

/** Asks the default chain of the AWS SDK for Java 1 who this process is. */
public final class Driver {
  private Driver() {}

  public static void main(String[] none) {
    Answer.print(
        "aws-sdk-java-v1",
        VersionInfoUtils.getVersion(),
        () -> new DefaultAWSCredentialsProviderChain().getCredentials().getAWSAccessKeyId());
  }
}
