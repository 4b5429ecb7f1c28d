package dev.whoami.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Makes the SDK forget what it learned about this machine's clock. The SDK keeps the clock's
 * difference, from an answer of AWS, for all later clients in this JVM, so that one request would
 * change how often another one is sent. Here each client begins as the first client of a program
 * does.
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
        // Another client learned the difference meanwhile, and this one may have it.
        built.close();
      }
    }
  }

  /**
   * Resets the clock for the next client. It waits while another client is built, because that
   * one's clock is checked.
   */
  public static void forget() {
    synchronized (LOCK) {
      SdkGlobalTime.setGlobalTimeOffset(0);
    }
  }
}
