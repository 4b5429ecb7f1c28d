package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A field of an event in a line of its own, if a denied call needs it. It has a name at the
 * beginning, a colon and a value, with or without quotes.
 */
public final class PastedField {
  private static final int LONGEST = 100;

  /** The name of a text that contains the fields. */
  private static final String DECODED = "DecodedMessage";

  private static final List<String> NAMES =
      Collections.unmodifiableList(
          Arrays.asList(
              "action", "allowed", "explicitDeny", "eventSource", "eventName", "errorCode"));

  private PastedField() {}

  /** Whether a line may begin with such a field. Most do not, and need no other check. */
  public static boolean mayBeIn(String text) {
    int at = begin(text);
    return at < text.length()
        && "ae".indexOf(text.charAt(at)) >= 0
        && NAMES.stream().anyMatch(it -> text.startsWith(it, at));
  }

  /** The value of the field with this name, without its quotes. */
  public static Optional<String> in(String text, String name) {
    int at = begin(text);
    int colon = text.startsWith(name, at) ? text.indexOf(':', at) : -1;
    if (colon < 0 || colon - at > name.length() + 3) {
      return Optional.empty();
    }
    String value = text.substring(colon + 1, Math.min(text.length(), colon + LONGEST)).trim();
    int comma = value.indexOf(',');
    return Optional.of(value.substring(0, comma < 0 ? value.length() : comma).replace("\"", ""));
  }

  private static int begin(String text) {
    int at = 0;
    while (at < text.length() && " \t\"".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int inner = text.startsWith(DECODED, at) ? text.indexOf('{', at) : -1;
    return inner < 0 ? at : Math.min(text.length(), inner + 2);
  }
}
