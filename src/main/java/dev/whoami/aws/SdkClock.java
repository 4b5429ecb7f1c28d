package dev.whoami.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Makes the SDK forget what it learned about this machine's clock. The SDK keeps the clock
 * difference of an answer of AWS for all later clients in this JVM. So one request would change how
 * often another one is sent. Here each client starts like the first client of a program.
 */
public final class SdkClock {
  private static final Object LOCK = new Object();

  private SdkClock() {}

  /** A client that starts without what earlier requests showed about the clock. */
  static <C extends SdkAutoCloseable> C unlearned(Supplier<C> client) {
    synchronized (LOCK) {
      while (true) {
        forget();
        C built = client.get();
        if (SdkGlobalTime.getGlobalTimeOffset() == 0) {
          return built;
        }
        // Another client learned the difference meanwhile, and this one may use it.
        built.close();
      }
    }
  }

  /**
   * Resets the clock for the next client. It waits while another client is built, because that
   * client's clock is checked.
   */
  public static void forget() {
    synchronized (LOCK) {
      SdkGlobalTime.setGlobalTimeOffset(0);
    }
  }
}
