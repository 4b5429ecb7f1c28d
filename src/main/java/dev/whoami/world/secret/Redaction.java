package dev.whoami.world.secret;

import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import dev.whoami.world.text.TokenForm;

/**
 * The shapes of harmless texts: a path, a role's ARN, a short word. A text with another shape is
 * shown only by its length. {@link ShownSettings} has the settings that may be shown.
 */
public final class Redaction {
  private static final Alphabet WORD = Alphabet.of("A-Za-z0-9_.:@ -");
  private static final Alphabet RUN = Alphabet.of("A-Za-z0-9+=_-");
  private static final Alphabet WORD_IN_NAME = Alphabet.of("A-Za-z0-9+/=_-");
  private static final Alphabet UPPER = Alphabet.of("A-Z");
  private static final Alphabet LOWER = Alphabet.of("a-z");
  private static final Alphabet CONTROL = Alphabet.of("\0-\u001f\u007f");
  private static final Alphabet OF_KEY_ID = Alphabet.of("A-Z0-9");
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_PATH = 256;
  private static final int LONG_RUN = 40;
  private static final int SHORTEST_MIXED = 8;
  private static final int SHORTEST_KEY_ID = 16;
  private static final int LONGEST_KEY_ID = 128;

  private static final LazyPattern ROLE_ARN =
      LazyPattern.of("arn:aws[a-z-]*:(iam|sts)::\\d{12}:[\\w+=,.@/-]{1,200}");
  private static final LazyPattern FILE_NAME =
      LazyPattern.of(
          "config|credentials|token|[\\w.-]{1,50}\\.(json|jar|xml|properties|jceks|ini|conf|toml"
              + "|ya?ml|txt|tf|sh)");
  private static final LazyPattern CLASS =
      LazyPattern.of("([a-z_]\\w{0,40}\\.){1,12}[A-Z][\\w$]{0,80}");

  private Redaction() {}

  /** An access key ID with its middle masked. Another text is hidden, except a word like None. */
  public static String keyId(String id) {
    if (!isKeyId(id)) {
      return wholeKeyId(id);
    }
    return id.substring(0, 4) + "…" + id.substring(id.length() - 4);
  }

  /** A whole access key ID, for a user who asked for it. */
  public static String wholeKeyId(String id) {
    return isKeyId(id) || MissingWord.isOne(id) ? id : hidden(id);
  }

  /** Whether it is AKIA, ASIA or another such prefix, or LKIA or LSIA of LocalStack, with an ID. */
  private static boolean isKeyId(String id) {
    return OF_KEY_ID.spells(id, SHORTEST_KEY_ID, LONGEST_KEY_ID)
        && (id.charAt(0) == 'A' || id.charAt(0) == 'L')
        && UPPER.has(id.charAt(1))
        && id.startsWith("IA", 2);
  }

  /** A file's path, unless it looks more like a file's content. */
  public static String path(String path) {
    boolean plausible = isPath(path) || isRelative(path);
    plausible &= !isLikeSecret(path);
    for (String part : path.split("/", -1)) {
      plausible &= part.length() <= LONGEST_WORD && !RUN.spells(part, LONG_RUN, LONGEST_WORD);
    }
    return plausible ? path : hidden(path);
  }

  static boolean isPath(String path) {
    boolean isBegun = path.startsWith("/") || path.startsWith("~") || path.startsWith(".");
    return isBegun && path.length() <= LONGEST_PATH && !CONTROL.hasRun(path, 1);
  }

  /** A single word is more likely the content of a file, unless it looks like a file name. */
  private static boolean isRelative(String path) {
    return isWord(path.replace("/", "."))
        && (path.contains("/") || FILE_NAME.matcher(path).matches())
        && name(path).equals(path);
  }

  /** A name of dotted words, unless it looks more like a secret. */
  public static String name(String name) {
    if (TokenForm.isIn(name)) {
      return "…";
    }
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      int end = WORD_IN_NAME.endOfRun(name, at);
      shown.append(isOdd(name.substring(at, end)) ? "…" : name.substring(at, end));
      // Includes the character between two words.
      shown.append(name, end, Math.min(end + 1, name.length()));
      at = end + 1;
    }
    return shown.toString();
  }

  /** Both cases and digits in one short word: names of folders, hosts and settings avoid that. */
  private static boolean isOdd(String word) {
    boolean isMixed =
        UPPER.hasRun(word, 1) && LOWER.hasRun(word, 1) && Alphabet.DIGITS.hasRun(word, 1);
    return word.length() >= SHORTEST_MIXED && (isMixed || hasLongRun(word));
  }

  /**
   * Whether a part of the text is a token, or is as long and as mixed as a secret key, including
   * slashes. No name looks like that.
   */
  public static boolean isLikeSecret(String text) {
    return RandomRun.isIn(text) || TokenForm.isIn(text);
  }

  /** The full name of a class, unless it looks more like a secret. */
  public static String className(String name) {
    return CLASS.matcher(name).matches() && !isLikeSecret(name) ? name : hidden(name);
  }

  /** A class path, unless a part of it is not a path. */
  static String paths(String classPath) {
    for (String each : classPath.split(":", -1)) {
      if (!each.isEmpty() && !path(each).equals(each)) {
        return hidden(classPath);
      }
    }
    return classPath;
  }

  /** A role's ARN; another text is hidden. */
  public static String arn(String arn) {
    return isRole(arn) ? arn : hidden(arn);
  }

  static boolean isRole(String arn) {
    return ROLE_ARN.matcher(arn).matches() && !TokenForm.isIn(arn);
  }

  /** A profile's name or another short word, unless it looks more like a secret. */
  public static String word(String word) {
    return isWord(word) && !hasLongRun(word) ? word : hidden(word);
  }

  static boolean isWord(String text) {
    return WORD.spells(text, 1, LONGEST_WORD);
  }

  /** An address without user, password and query, and with a credentials ID cut short. */
  public static String url(String url) {
    return ShownUrl.of(url);
  }

  /** A host that java.net.URI does not accept: with an underscore, or a number in another form. */
  public static String oddHost(String host) {
    return ShownUrl.isOddHost(host) ? host : hidden(host);
  }

  /** Whether a part of the text is longer than any word of a harmless value, or is a token. */
  static boolean hasLongRun(String text) {
    return RUN.hasRun(text, LONG_RUN) || TokenForm.isIn(text);
  }

  static String hidden(String text) {
    int length = text.length();
    return length == 1 ? "1 hidden character" : length + " hidden characters";
  }
}
