package dev.whoami.world.recording;

import dev.whoami.world.secret.MissingWord;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.SecretEcho;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text that replaces a secret in a recording: it has the same length, and every character
 * except a blank is replaced. Equal texts get equal placeholders. An access key ID keeps its
 * beginning and its end, as a report shows it.
 */
final class Placeholders {
  /**
   * A shorter text is not searched for: it occurs by accident, and is too short for a usable
   * secret.
   */
  static final int SHORTEST_SECRET = 8;

  private static final Pattern MADE =
      Pattern.compile("\\d{1,6}Redacted(?:\\d{1,6}Redacted)*+\\w{0,14}");
  private static final int PREFIX = 4;
  private static final int SHOWN_OF_ID = 8;

  private final Map<String, String> made = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> unheard = new LinkedHashSet<>();
  private final SecretEcho echo = new SecretEcho();
  private final SecretIndex secrets = new SecretIndex();

  /** The placeholder of a text that may be anything. The text is not searched for elsewhere. */
  String hidden(String text) {
    return made.computeIfAbsent(text, it -> fill(it, word()));
  }

  /** The placeholder of a secret, which is searched for in everything that is written. */
  String secret(String text) {
    String core = core(text);
    if (MADE.matcher(core).matches()) {
      return text;
    }
    return core.length() < SHORTEST_SECRET
        ? hidden(text)
        : text.replace(core, secret(core, hidden(core)));
  }

  /**
   * The text without blanks around it, and without quotes, which reveal something about the person
   * who set it.
   */
  private static String core(String text) {
    String trimmed = text.trim();
    int end = trimmed.length() - 1;
    boolean isQuoted =
        end > 0
            && (trimmed.charAt(0) == '"' || trimmed.charAt(0) == '\'')
            && trimmed.charAt(0) == trimmed.charAt(end);
    return isQuoted ? trimmed.substring(1, end) : trimmed;
  }

  /**
   * The placeholder of a text that may also be a name. It is searched for as a whole; a part of it
   * is not an echo.
   */
  String name(String text) {
    ids.add(core(text));
    return secret(text);
  }

  /** Registers a secret with this placeholder. */
  String secret(String text, String placeholder) {
    if (!secrets.has(text)) {
      unheard.add(text);
    }
    return secrets.put(text, placeholder);
  }

  /** The placeholder of an access key ID; another text is hidden as a secret. */
  String keyId(String id) {
    String core = core(id);
    if (MissingWord.isOne(core)) {
      return id;
    }
    if (Redaction.keyId(core).endsWith("characters")
        || Redaction.keyId(core).endsWith("character")) {
      return core.isEmpty() ? id : secret(id);
    }
    if (core.endsWith("EXAMPLE")) {
      // A key from AWS's documentation, which a replay must recognize.
      return id;
    }
    int end = core.length() - PREFIX;
    String middle = core.substring(PREFIX, end);
    ids.add(core);
    String filled = fill(middle, made.computeIfAbsent(core, it -> "REDACTED" + number()));
    return id.replace(core, secret(core, core.substring(0, PREFIX) + filled + core.substring(end)));
  }

  /**
   * The placeholder of an ID that gives access to credentials: its beginning is kept, as in a
   * report.
   */
  String idOfCredentials(String id) {
    return id.length() <= SHOWN_OF_ID || isWithin(id)
        ? id
        : secret(id, id.substring(0, SHOWN_OF_ID) + hidden(id.substring(SHOWN_OF_ID)));
  }

  /** The text without any of the known secrets. */
  String replacedIn(String text) {
    return secrets.replacedIn(text, this::hidden);
  }

  /** Whether a text without its placeholders looks like a secret. */
  boolean isLikeSecret(String text) {
    return Redaction.isLikeSecret(MADE.matcher(text).replaceAll(""));
  }

  /** Whether the text contains a placeholder. */
  boolean isWithin(String text) {
    return MADE.matcher(text).find();
  }

  /** A text from outside; it is hidden if it repeats a part of a secret in any form. */
  String told(String text) {
    unheard.stream().filter(it -> !ids.contains(it)).forEach(echo::add);
    unheard.clear();
    return echo.isIn(text) ? hidden(text) : text;
  }

  /** Whether the text contains a known secret. */
  boolean isSecretIn(String text) {
    return secrets.isAnyIn(text);
  }

  private String word() {
    return number() + "Redacted";
  }

  private String number() {
    return Integer.toString(made.size() + 1);
  }

  /** Repeats the word over the whole text, except over blanks and line breaks. */
  private static String fill(String text, String word) {
    StringBuilder filled = new StringBuilder(text.length());
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      filled.append(each <= ' ' ? each : word.charAt(next++ % word.length()));
    }
    return filled.toString();
  }
}
