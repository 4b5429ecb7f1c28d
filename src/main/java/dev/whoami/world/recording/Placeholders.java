package dev.whoami.world.recording;

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
  /** Shorter than this, a text occurs by accident, and is not a secret that could be used. */
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

  /** For a text that may be anything: it is hidden here, and not looked for elsewhere. */
  String hidden(String text) {
    return made.computeIfAbsent(text, it -> fill(it, word()));
  }

  /** For a secret, which is looked for in all that is written. */
  String secret(String text) {
    String core = core(text);
    if (MADE.matcher(core).matches()) {
      return text;
    }
    return core.length() < SHORTEST_SECRET
        ? hidden(text)
        : text.replace(core, secret(core, hidden(core)));
  }

  /** Without blanks around it, and without quotes, which tell something of the one who set it. */
  private static String core(String text) {
    String trimmed = text.trim();
    int end = trimmed.length() - 1;
    boolean isQuoted =
        end > 0
            && (trimmed.charAt(0) == '"' || trimmed.charAt(0) == '\'')
            && trimmed.charAt(0) == trimmed.charAt(end);
    return isQuoted ? trimmed.substring(1, end) : trimmed;
  }

  /** For what may be a name as well: it is looked for as a whole, and parts of it are no echo. */
  String name(String text) {
    ids.add(core(text));
    return secret(text);
  }

  /** The same, with this in its place. */
  String secret(String text, String placeholder) {
    if (!secrets.has(text)) {
      unheard.add(text);
    }
    return secrets.put(text, placeholder);
  }

  /** For an access key ID; a text that is none is hidden as a secret. */
  String keyId(String id) {
    String core = core(id);
    if (Redaction.keyId(core).endsWith("characters")
        || Redaction.keyId(core).endsWith("character")) {
      return core.isEmpty() ? id : secret(id);
    }
    if (core.endsWith("EXAMPLE")) {
      // A key of AWS's documentation, which a replay must know as such.
      return id;
    }
    int end = core.length() - PREFIX;
    String middle = core.substring(PREFIX, end);
    ids.add(core);
    String filled = fill(middle, made.computeIfAbsent(core, it -> "REDACTED" + number()));
    return id.replace(core, secret(core, core.substring(0, PREFIX) + filled + core.substring(end)));
  }

  /** For an ID that gives credentials to who knows it: its beginning stays, as in a report. */
  String idOfCredentials(String id) {
    return id.length() <= SHOWN_OF_ID || isWithin(id)
        ? id
        : secret(id, id.substring(0, SHOWN_OF_ID) + hidden(id.substring(SHOWN_OF_ID)));
  }

  /** The text without any of the secrets that have been met so far. */
  String replacedIn(String text) {
    return secrets.replacedIn(text, this::hidden);
  }

  /** Whether a text looks like a secret, but for placeholders in it. */
  boolean isLikeSecret(String text) {
    return Redaction.isLikeSecret(MADE.matcher(text).replaceAll(""));
  }

  /** Whether one stands in the text. */
  boolean isWithin(String text) {
    return MADE.matcher(text).find();
  }

  /** A text that somebody else wrote; hidden if it repeats some of a secret, in whatever form. */
  String told(String text) {
    unheard.stream().filter(it -> !ids.contains(it)).forEach(echo::add);
    unheard.clear();
    return echo.isIn(text) ? hidden(text) : text;
  }

  /** Whether a secret that has been met is in a text. */
  boolean isSecretIn(String text) {
    return secrets.isAnyIn(text);
  }

  private String word() {
    return number() + "Redacted";
  }

  private String number() {
    return Integer.toString(made.size() + 1);
  }

  /** The word again and again, but for blanks and breaks. */
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
