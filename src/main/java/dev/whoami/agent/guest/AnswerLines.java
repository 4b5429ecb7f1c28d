package dev.whoami.agent.guest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The guest's answer: lines with a name and a value. A value is a word or an ARN. Anything else is
 * left out: it may be a secret, or a message that quotes one.
 */
final class AnswerLines {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:@/+=,$-]{1,300}");

  private final StringBuilder text = new StringBuilder();

  /** The last value of each name. */
  private final Map<String, String> values = new LinkedHashMap<>();

  void put(String name, @Nullable String value) {
    if (value != null && WORD.matcher(value).matches()) {
      text.append(name).append(' ').append(value).append('\n');
      values.put(name, value);
    }
  }

  /** The classes of an exception and of its causes, without a message. */
  void putError(Throwable error) {
    put("error", error.getClass().getName());
    Throwable cause = error.getCause();
    if (cause != null) {
      put("cause", cause.getClass().getName());
    }
  }

  /** The answer of one library, for a person. */
  String sentence() {
    String who = value("library", "") + value("version", " ") + " in " + value("package", "");
    if (values.containsKey("key")) {
      return who + " is " + owner() + " (" + shownKey() + value("provider", ", ") + code() + ")";
    }
    return values.containsKey("error")
        ? who + " has no credentials: it threw " + value("error", "")
        : who + " would send its requests unsigned";
  }

  private String owner() {
    if (values.containsKey("arn")) {
      return value("arn", "");
    }
    return values.containsKey("refusal")
        ? "refused by STS: " + value("refusal", "")
        : "an identity that STS did not name"
            + value("status", ", status ")
            + value("unasked", ", ");
  }

  private String shownKey() {
    String id = value("key", "");
    boolean isLong = id.length() >= 16;
    return isLong
        ? "key " + id.substring(0, 4) + "…" + id.substring(id.length() - 4)
        : "a short key";
  }

  private String code() {
    return value("code", ", code ");
  }

  /** The value with a text before it; empty if there is no value. */
  private String value(String name, String before) {
    String value = values.get(name);
    return value == null ? "" : before + value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
