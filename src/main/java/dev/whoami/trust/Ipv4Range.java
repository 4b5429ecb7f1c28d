package dev.whoami.trust;

import dev.whoami.world.text.LazyPattern;
import java.util.regex.Matcher;

/** A range of IPv4 addresses as a policy writes it, 203.0.113.0/24 or one address. */
final class Ipv4Range {
  private static final LazyPattern FORM =
      LazyPattern.of("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

  private static final int BITS = 32;
  private static final int BYTE = 8;
  private static final int LARGEST = 255;

  private Ipv4Range() {}

  /** Whether the address is in the range; unknown for any other form, such as IPv6. */
  static Truth contains(String range, String address) {
    Matcher wanted = FORM.matcher(range);
    Matcher got = FORM.matcher(address);
    if (!wanted.matches() || !got.matches() || got.group(5) != null) {
      return Truth.UNKNOWN;
    }
    long first = number(wanted);
    long own = number(got);
    int bits = wanted.group(5) == null ? BITS : Integer.parseInt(wanted.group(5));
    if (first < 0 || own < 0 || bits > BITS) {
      return Truth.UNKNOWN;
    }
    int others = BITS - bits;
    return Truth.of(first >> others == own >> others);
  }

  /** Negative if a part is above 255. */
  private static long number(Matcher parts) {
    long number = 0;
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(parts.group(i));
      if (part > LARGEST) {
        return -1;
      }
      number = (number << BYTE) + part;
    }
    return number;
  }
}
