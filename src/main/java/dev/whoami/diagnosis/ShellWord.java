package dev.whoami.diagnosis;

import dev.whoami.world.text.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The only place where a name from outside enters commands to copy and snippets to paste. There it
 * is always one word, whatever characters it has.
 */
public final class ShellWord {
  private static final Alphabet PLAIN = Alphabet.of("A-Za-z0-9_@%+=:,./-");

  /**
   * The characters that AWS allows in the name of a cluster, family, role, task or instance; none
   * is special in a shell.
   */
  private static final Alphabet NAME = Alphabet.of("A-Za-z0-9_+=,.@-");

  private static final int LONGEST_NAME = 255;

  private ShellWord() {}

  /** The text as one word of a POSIX shell. */
  public static String of(String text) {
    return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The words of a command line, options among them. */
  public static String all(List<String> words) {
    return words.stream()
        .map(it -> PLAIN.spells(it) ? it : of(it))
        .collect(Collectors.joining(" "));
  }

  /** The same of a path: a shell takes a tilde for the home only without quotes. */
  public static String ofPath(String path) {
    return path.startsWith("~/") ? "~/" + of(path.substring(2)) : of(path);
  }

  /** The text if it is a plain word; the placeholder if it is not, or is unknown. */
  public static String plainOr(String placeholder, Optional<String> text) {
    return text.filter(ShellWord::isPlain).orElse(placeholder);
  }

  /** A valid AWS name; the placeholder if it is unknown or invalid. */
  public static String nameOr(String placeholder, Optional<String> name) {
    return name(name).orElse(placeholder);
  }

  /** A valid AWS name; empty if it is invalid. */
  public static Optional<String> name(Optional<String> name) {
    return name.filter(ShellWord::isName);
  }

  private static boolean isPlain(String text) {
    return PLAIN.spells(text) && text.charAt(0) != '-';
  }

  private static boolean isName(String text) {
    return NAME.spells(text, 1, LONGEST_NAME) && Character.isLetterOrDigit(text.charAt(0));
  }
}
