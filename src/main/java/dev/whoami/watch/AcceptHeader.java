package dev.whoami.watch;

import java.util.Locale;
import java.util.regex.Pattern;

/** The formats that a client can read, with the quality it gives to each (RFC 9110, 12.4.2). */
final class AcceptHeader {
  private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");

  private final String text;

  AcceptHeader(String text) {
    this.text = text.toLowerCase(Locale.ROOT);
  }

  /**
   * The quality of a type in a version that matches, or in any. It is 0 if the header does not name
   * it, refuses it, or cannot be parsed.
   */
  double qualityOf(String type, Pattern version) {
    double best = 0;
    for (String range : text.split(",", -1)) {
      String[] parts = range.split(";", -1);
      boolean isAsked =
          parts[0].trim().equals(type)
              && version.matcher(parameter("version", "", parts)).matches();
      best = isAsked ? Math.max(best, quality(parts)) : best;
    }
    return best;
  }

  private static double quality(String[] parts) {
    String quality = parameter("q", "1", parts);
    return QUALITY.matcher(quality).matches() ? Double.parseDouble(quality) : 0;
  }

  private static String parameter(String name, String usual, String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      if (pair.length == 2 && pair[0].trim().equals(name)) {
        return pair[1].trim();
      }
    }
    return usual;
  }
}
