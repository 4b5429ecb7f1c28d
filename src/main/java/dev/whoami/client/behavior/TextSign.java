package dev.whoami.client.behavior;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that identifies a client: in its User-Agent, in the name of its jar or package, in a stack
 * trace. Often its version follows. A slash in the text matches the path separator in any style:
 * that of Windows, doubled, or escaped with a backslash.
 */
public final class TextSign {
  private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){1,4}");
  private static final Pattern NOTHING = Pattern.compile("");
  private static final int LONGEST = 120;
  private static final int LONGEST_PATH = 300;
  private static final String ADDRESS = "://";
  private static final String HOST = "github.com/";

  /**
   * The text after the host in the address of a web page; the path of a module has its own folders
   * there.
   */
  private static final Pattern PAGE =
      Pattern.compile("[^/@]++/[^/@]++/(?:blob|tree|raw|issues|pull|releases)/");

  private final String literal;
  private final Pattern form;
  private final boolean hasVersion;
  private final String line;
  private final boolean isWord;
  private final boolean isFile;

  private TextSign(
      String literal,
      Pattern form,
      boolean hasVersion,
      String line,
      boolean isWord,
      boolean isFile) {
    this.literal = literal;
    this.form = form;
    this.hasVersion = hasVersion;
    this.line = line;
    this.isWord = isWord;
    this.isFile = isFile;
  }

  /** A text without a version after it. */
  public static TextSign of(String literal) {
    return new TextSign(literal, NOTHING, false, "", false, false);
  }

  /**
   * A text with a version after it that begins with {@code line}; an empty line matches each
   * version.
   */
  public static TextSign withVersion(String literal, String line) {
    return new TextSign(literal, NOTHING, true, line, false, false);
  }

  /** The sign with a text of this form between its words and the version. */
  public TextSign before(String regex) {
    return new TextSign(literal, Pattern.compile(regex), hasVersion, line, isWord, isFile);
  }

  /** The sign, but not at the end of a longer name. */
  public TextSign asWord() {
    return new TextSign(literal, form, hasVersion, line, true, isFile);
  }

  /** The sign, but not in the address of a web page, such as that of a repository. */
  public TextSign inFile() {
    return new TextSign(literal, form, hasVersion, line, isWord, true);
  }

  public String literal() {
    return literal;
  }

  /** Whether the words, which end here in the text, refer to the client. */
  public boolean isIn(CharSequence text, int end) {
    return (!isWord || isBeginOfWord(text, begin(text, end)))
        && (!isFile || !isInAddress(text, end))
        && form(text, end).lookingAt()
        && (!hasVersion || version(text, end).isPresent());
  }

  /** The version after the words; empty if there is none of this line. */
  public Optional<String> version(CharSequence text, int end) {
    Matcher before = form(text, end);
    if (!hasVersion || !before.lookingAt()) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(text).region(before.end(), before.regionEnd());
    return version.lookingAt()
            && (version.group() + ".").startsWith(line.isEmpty() ? "" : line + ".")
        ? Optional.of(version.group())
        : Optional.empty();
  }

  private Matcher form(CharSequence text, int end) {
    return form.matcher(text).region(end, Math.min(text.length(), end + LONGEST));
  }

  /**
   * The beginning of the words in the text. A slash can be several separators there. Only a few are
   * searched: in a longer row, the letter in front is also a separator.
   */
  private int begin(CharSequence text, int end) {
    int first = Math.max(0, end - literal.length() - LONGEST);
    int from = end;
    for (int i = literal.length() - 1; i >= 0 && from > first; i--) {
      from--;
      while (literal.charAt(i) == '/' && from > first && isSeparator(text.charAt(from - 1))) {
        from--;
      }
    }
    return from;
  }

  private static boolean isSeparator(char each) {
    return each == '/' || each == '\\';
  }

  private static boolean isBeginOfWord(CharSequence text, int from) {
    return from <= 0
        || !(Character.isLetterOrDigit(text.charAt(from - 1))
            || "._-/\\@".indexOf(text.charAt(from - 1)) >= 0);
  }

  private static boolean isInAddress(CharSequence text, int end) {
    int from = end;
    while (from > Math.max(0, end - LONGEST_PATH) && !isEndOfPath(text.charAt(from - 1))) {
      from--;
    }
    String path = text.subSequence(from, end).toString();
    int scheme = path.indexOf(ADDRESS);
    return (scheme >= 0 && path.substring(0, scheme).contains("http")) || isPage(path, text, end);
  }

  /**
   * Whether a path, which continues in the text, is that of a web page; its scheme can be missing.
   * The last host counts: one before it belongs to a module that contains copies of others.
   */
  private static boolean isPage(String path, CharSequence text, int end) {
    int host = path.lastIndexOf(HOST);
    if (host < 0) {
      return false;
    }
    int last = end;
    while (last < Math.min(text.length(), end + LONGEST) && !isEndOfPath(text.charAt(last))) {
      last++;
    }
    return PAGE.matcher(path.substring(host + HOST.length()) + text.subSequence(end, last))
        .lookingAt();
  }

  private static boolean isEndOfPath(char each) {
    return Character.isWhitespace(each) || "\"'`()[]<>,;=".indexOf(each) >= 0;
  }
}
