package dev.whoami.e2e;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A program that asks STS who it is, by the real name of STS, as often as its argument says, a
 * second after the last time. It ends with 1 if the last answer was none.
 */
public final class AskingStsMain {
  private AskingStsMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    boolean isAnswered = false;
    try (StsClient sts = StsClient.builder().region(Region.US_WEST_2).build()) {
      for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
        Thread.sleep(i == 0 ? 0 : 1000);
        isAnswered = asks(sts);
      }
    }
    System.exit(isAnswered ? 0 : 1);
  }

  private static boolean asks(StsClient sts) {
    try {
      sts.getCallerIdentity();
      return true;
    } catch (SdkException e) {
      System.out.println(e.getMessage());
      return false;
    }
  }
}
