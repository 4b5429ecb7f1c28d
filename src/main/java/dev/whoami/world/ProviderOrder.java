package dev.whoami.world;

import java.security.Security;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Java looks for cryptography. To sign a request it needs the provider SunJCE,
 * and makes each one that stands before it: those for elliptic curves and TLS, for which it
 * searches all modules. Where the list is Java's own, SunJCE comes second here; no two of these
 * offer the same.
 */
public final class ProviderOrder {
  private static final String NAME = "security.provider.";
  private static final Set<String> FIRST =
      new HashSet<>(Arrays.asList("SUN", "sun.security.provider.Sun"));
  private static final Set<String> SIGNER =
      new HashSet<>(Arrays.asList("SunJCE", "com.sun.crypto.provider.SunJCE"));
  private static final Set<String> PASSED =
      new HashSet<>(
          Arrays.asList(
              "SunRsaSign",
              "SunEC",
              "SunJSSE",
              "sun.security.rsa.SunRsaSign",
              "sun.security.ec.SunEC",
              "com.sun.net.ssl.internal.ssl.Provider"));

  private ProviderOrder() {}

  /** For this process; to be called before it uses any cryptography. */
  public static void putSignerSecond() {
    putSignerSecond(Security::getProperty, Security::setProperty);
  }

  static void putSignerSecond(
      Function<String, @Nullable String> get, BiConsumer<String, String> set) {
    String second = get.apply(NAME + 2);
    if (second == null || !FIRST.contains(String.valueOf(get.apply(NAME + 1)))) {
      return;
    }
    for (int n = 2; PASSED.contains(String.valueOf(get.apply(NAME + n))); n++) {
      String next = get.apply(NAME + (n + 1));
      if (next != null && SIGNER.contains(next)) {
        set.accept(NAME + 2, next);
        set.accept(NAME + (n + 1), second);
        return;
      }
    }
  }
}
