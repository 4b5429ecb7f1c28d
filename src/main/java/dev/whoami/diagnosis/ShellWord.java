package dev.whoami.diagnosis;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place where what others named goes into commands to copy and snippets to paste: in them
 * it is a word, whatever it holds.
 */
public final class ShellWord {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_@%+=:,./][A-Za-z0-9_@%+=:,./-]*");

  /**
   * What AWS lets a cluster, family, role, task or instance be called; no shell minds any of it.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+=,.@-]{0,254}");

  private ShellWord() {}

  /** The text as one word of a POSIX shell. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A text that is a word as it is; the placeholder where it is not known, or is none. */
  public static String plainOr(String placeholder, Optional<String> text) {
    return text.filter(it -> PLAIN.matcher(it).matches()).orElse(placeholder);
  }

  /** A name of AWS's; the placeholder where it is not known, or is none that AWS could give. */
  public static String nameOr(String placeholder, Optional<String> name) {
    return name.filter(it -> NAME.matcher(it).matches()).orElse(placeholder);
  }
}
