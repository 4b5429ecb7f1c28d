package dev.whoami.place;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Locale;

/**
 * The proxy that the environment names for plain http: http_proxy or HTTP_PROXY, and the hosts that
 * no_proxy or NO_PROXY takes out. A range such as 169.254.0.0/16 takes none out, since not every
 * client understands it.
 */
public final class HttpProxy {
  private final boolean set;
  private final String exempt;

  private HttpProxy(boolean set, String exempt) {
    this.set = set;
    this.exempt = exempt;
  }

  static HttpProxy none() {
    return new HttpProxy(false, "");
  }

  /** From the environment; checks at most four variables. */
  public static HttpProxy read(Witness w) {
    boolean set = w.env("http_proxy").hasText() || w.env("HTTP_PROXY").hasText();
    Reading lower = w.env("no_proxy");
    String exempt = lower.hasText() ? lower.text() : w.env("NO_PROXY").text();
    return new HttpProxy(set, exempt.toLowerCase(Locale.ROOT));
  }

  /** Whether a client that obeys these variables would ask the proxy for this address or name. */
  public boolean takes(String address) {
    if (!set) {
      return false;
    }
    for (String each : exempt.split("[,\\s]+", -1)) {
      boolean isDomain =
          !each.isEmpty() && address.endsWith(each.startsWith(".") ? each : "." + each);
      if (each.equals("*")
          || each.equals(address)
          || each.equals("[" + address + "]")
          || isDomain) {
        return false;
      }
    }
    return true;
  }
}
