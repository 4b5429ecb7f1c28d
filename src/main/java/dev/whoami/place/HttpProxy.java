package dev.whoami.place;

import dev.whoami.world.LazyPattern;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The proxy that the environment names for plain http: http_proxy or HTTP_PROXY, and the hosts that
 * no_proxy or NO_PROXY takes out. A range such as 169.254.0.0/16 takes none out for every client,
 * since few understand it; Go does.
 */
public final class HttpProxy {
  private static final LazyPattern ADDRESS = LazyPattern.of("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final LazyPattern RANGE = LazyPattern.of("([\\d.]{7,15})/(\\d{1,2})");

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

  /** Whether a range takes this address out, for the clients that understand ranges. */
  public boolean isInRange(String address) {
    Optional<Integer> bits = bits(address);
    return bits.isPresent() && exemptions().stream().anyMatch(it -> isIn(it, bits.get()));
  }

  private List<String> exemptions() {
    return Arrays.asList(exempt.split("[,\\s]+", -1));
  }

  private static boolean isIn(String range, int address) {
    Matcher parts = RANGE.matcher(range);
    if (!parts.matches() || !bits(parts.group(1)).isPresent()) {
      return false;
    }
    int length = Integer.parseInt(parts.group(2));
    int mask = length == 0 ? 0 : -1 << (32 - length);
    return length <= 32 && (bits(parts.group(1)).get() & mask) == (address & mask);
  }

  /** Of an IPv4 address. */
  private static Optional<Integer> bits(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return Optional.empty();
    }
    int bits = 0;
    for (String each : address.split("\\.", -1)) {
      bits = (bits << 8) | (Integer.parseInt(each) & 0xff);
    }
    return Optional.of(bits);
  }

  /** Whether a client that obeys these variables would ask the proxy for this address or name. */
  public boolean takes(String address) {
    if (!set) {
      return false;
    }
    for (String each : exemptions()) {
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
