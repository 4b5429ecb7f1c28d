import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks S3 for a list by one client of the SDK, as often as it is told, once a second. */
public final class Program {
  private Program() {}

  public static void main(String[] arguments) throws InterruptedException {
    boolean isAnswered = false;
    try (S3Client s3 = S3Client.builder().region(Region.US_WEST_2).build()) {
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        Thread.sleep(i == 0 ? 0 : 1000);
        isAnswered = asks(s3);
      }
    }
    System.exit(isAnswered ? 0 : 1);
  }

  private static boolean asks(S3Client s3) {
    try {
      s3.listObjectsV2(request -> request.bucket("orders"));
      return true;
    } catch (SdkException e) {
      System.out.println(e.getMessage());
      return false;
    }
  }
}
