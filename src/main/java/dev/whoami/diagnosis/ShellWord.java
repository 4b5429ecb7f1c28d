package dev.whoami.diagnosis;

import dev.whoami.world.text.Alphabet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one place where what others named goes into commands to copy and snippets to paste: in them
 * it is a word, whatever it holds.
 */
public final class ShellWord {
  private static final Alphabet PLAIN = Alphabet.of("A-Za-z0-9_@%+=:,./-");

  /**
   * What AWS lets a cluster, family, role, task or instance be called; no shell minds any of it.
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

  /** A text that is a word as it is; the placeholder where it is not known, or is none. */
  public static String plainOr(String placeholder, Optional<String> text) {
    return text.filter(ShellWord::isPlain).orElse(placeholder);
  }

  /** A name of AWS's; the placeholder where it is not known, or is none that AWS could give. */
  public static String nameOr(String placeholder, Optional<String> name) {
    return name(name).orElse(placeholder);
  }

  /** A name of AWS's; empty where it is none that AWS could give. */
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
