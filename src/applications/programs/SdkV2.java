import software.amazon.awssdk.services.sts.StsClient;

/** Asks STS by the AWS SDK for Java 2 who it is. */
public final class SdkV2 {
  private SdkV2() {}

  public static void main(String[] end) throws InterruptedException {
    StsClient sts = StsClient.create();
    Program.run("arn", () -> sts.getCallerIdentity().arn(), end[0]);
  }
}
