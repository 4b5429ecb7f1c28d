import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/** Looks for credentials by the AWS SDK for Java 2, without its module for STS. */
public final class SdkV2WithoutSts {
  private SdkV2WithoutSts() {}

  public static void main(String[] end) throws InterruptedException {
    DefaultCredentialsProvider provider = DefaultCredentialsProvider.create();
    Program.run("key", () -> provider.resolveCredentials().accessKeyId(), end[0]);
  }
}
