import software.amazon.awssdk.services.sts.StsClient;

/** Asks STS who this process is, as a program does that catches nothing. */
public final class Driver {
  private Driver() {}

  public static void main(String[] none) {
    System.out.println(StsClient.create().getCallerIdentity().arn());
  }
}
