import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.util.VersionInfo;

/** Asks the default chain of the AWS SDK for Java 2 who this process is. */
public final class Driver {
  private Driver() {}

  public static void main(String[] none) {
    Answer.print(
        "aws-sdk-java-v2",
        VersionInfo.SDK_VERSION,
        () -> DefaultCredentialsProvider.create().resolveCredentials().accessKeyId());
  }
}
