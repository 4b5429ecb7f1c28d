package dev.whoami.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkGlobalTime;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * What the SDK learns of this machine's clock from an answer of AWS. It keeps that for all clients
 * that are made later in this JVM, so that one request would change how often another one is sent.
 * Here it is forgotten: each client begins as the first one of a program does.
 */
public final class SdkClock {
  private static final Object LOCK = new Object();

  private SdkClock() {}

  /** A client that has learned nothing from the requests of others. */
  static <C extends SdkAutoCloseable> C unlearned(Supplier<C> client) {
    synchronized (LOCK) {
      while (true) {
        forget();
        C built = client.get();
        if (SdkGlobalTime.getGlobalTimeOffset() == 0) {
          return built;
        }
        // Another client learned meanwhile; this one may know it.
        built.close();
      }
    }
  }

  /** The next client begins anew. This waits while one is built: it is asked what it learned. */
  public static void forget() {
    synchronized (LOCK) {
      SdkGlobalTime.setGlobalTimeOffset(0);
    }
  }
}
