package dev.whoami.e2e;

import com.google.gson.JsonPrimitive;
import dev.whoami.secret.Hostile;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer of 200 can hold in place of what it should; JSON, XML or a word is expected. */
final class WrongContent {
  /** That of a proxy, with a secret in it. */
  static final String PAGE =
      "<!DOCTYPE html><html><head><title>Access denied</title></head><body><p>Your network blocks"
          + " this site. Request "
          + HealthyReplies.SECRET_KEY
          + "</p><br></body></html>";

  private static final Pattern VALUE = Pattern.compile("(?<=\":)\"([^\"]*)\"");

  /** So long that all of them together are still within 64 KiB. */
  private static final String LONG = "x".repeat(7_000);

  private static final Pattern TEXT = Pattern.compile(">([^<>]+)<");

  private WrongContent() {}

  /** Well formed, and about something else. */
  static String otherShape(String healthy) {
    return healthy.startsWith("<")
        ? "<ListUsersResponse><ListUsersResult><Users/></ListUsersResult></ListUsersResponse>"
        : "{\"items\":[{\"id\":1,\"secret\":\"" + HealthyReplies.SECRET_KEY + "\"}],\"next\":null}";
  }

  /** The right names, and values of another type. */
  static String wrongTypes(String healthy) {
    return replaced(healthy, "{\"a\":[1e999,\"$1\"]}", "><a>$1</a><", "[{\"a\":1},null,1.0E300]");
  }

  static String nulls(String healthy) {
    return replaced(healthy, "null", "><", "null");
  }

  static String hugeNumbers(String healthy) {
    String digits = "9".repeat(3_000);
    return replaced(healthy, digits + "e" + digits, ">" + digits + "<", digits);
  }

  static String longTexts(String healthy) {
    return replaced(healthy, "\"$1" + LONG + "\"", ">$1" + LONG + "<", healthy + LONG);
  }

  static String controlCharacters(String healthy) {
    String escaped = inJson(Hostile.text());
    String possible = Hostile.text().replaceAll("[\\p{Cc}\\p{Cs}<&]", "");
    return replaced(
        healthy,
        "\"$1" + Matcher.quoteReplacement(escaped) + "\"",
        ">$1" + Matcher.quoteReplacement(possible) + "<",
        healthy + Hostile.text());
  }

  /** So deep that a reader which calls itself for each level falls. */
  static String deep(String healthy) {
    boolean isXml = healthy.startsWith("<");
    return (isXml ? "<a>" : "{\"a\":").repeat(isXml ? 20_000 : 12_000);
  }

  static String twice(String healthy) {
    int end = healthy.lastIndexOf('}');
    return end < 0
        ? healthy + "\n" + healthy
        : healthy.substring(0, end) + "," + healthy.substring(1);
  }

  /** An entity of a hundred million words, and one from a file. */
  static String entities(String healthy) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [");
    text.append("<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY e0 \"lol\">");
    for (int n = 1; n < 9; n++) {
      text.append("<!ENTITY e").append(n).append(" \"");
      text.append(("&e" + (n - 1) + ";").repeat(10)).append("\">");
    }
    return text.append("]><r><Arn>&f;&e8;</Arn></r>").toString();
  }

  /** The error of a service, in words that steer a terminal, with a secret in them. */
  static String hostileError(String healthy) {
    String message = Hostile.text() + " " + HealthyReplies.TOKEN;
    return healthy.startsWith("<")
        ? "<ErrorResponse><Error><Code>Odd</Code><Message>"
            + message.replaceAll("[\\p{Cc}\\p{Cs}<&]", "")
            + "</Message></Error></ErrorResponse>"
        : "{\"code\":\"" + inJson(message) + "\",\"message\":\"" + inJson(message) + "\"}";
  }

  static String yesterday() {
    ZonedDateTime time = ZonedDateTime.now(ZoneOffset.UTC).minus(Duration.ofDays(1));
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }

  static String lastingTooLong(String healthy) {
    return healthy.replaceAll(
        "\"Expiration\":\"[^\"]*\"", "\"Expiration\":\"9999-12-31T23:59:59Z\"");
  }

  private static String replaced(String healthy, String inJson, String inXml, String word) {
    if (healthy.startsWith("{")) {
      return VALUE.matcher(healthy).replaceAll(inJson);
    }
    return healthy.startsWith("<") ? TEXT.matcher(healthy).replaceAll(inXml) : word;
  }

  private static String inJson(String text) {
    String quoted = new JsonPrimitive(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
