package dev.whoami.client.behavior;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a client is known: in its User-Agent, in the name of its jar or package, in a
 * stack trace. Often its version follows.
 */
public final class TextSign {
  private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,4}");
  private static final int LONGEST = 40;

  private final String literal;
  private final boolean hasVersion;
  private final String line;

  private TextSign(String literal, boolean hasVersion, String line) {
    this.literal = literal;
    this.hasVersion = hasVersion;
    this.line = line;
  }

  /** Words that no version follows. */
  public static TextSign of(String literal) {
    return new TextSign(literal, false, "");
  }

  /** Words that are followed by a version of this line, or of any where that is empty. */
  public static TextSign withVersion(String literal, String line) {
    return new TextSign(literal, true, line);
  }

  public String literal() {
    return literal;
  }

  /** Whether these words speak of the client only with a version behind them. */
  public boolean hasVersion() {
    return hasVersion;
  }

  /** The version that follows the words; empty where there is none of this line. */
  public Optional<String> version(String text, int end) {
    if (!hasVersion) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(text.substring(end, Math.min(text.length(), end + LONGEST)));
    return version.lookingAt()
            && (version.group() + ".").startsWith(line.isEmpty() ? "" : line + ".")
        ? Optional.of(version.group())
        : Optional.empty();
  }
}
