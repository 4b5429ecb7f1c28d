package dev.whoami.world.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An option of java, with its value if that is a separate word. */
final class LauncherOption {
  private static final String NO_FILES = "--disable-@files";

  private static final Set<String> CLASS_PATH =
      new HashSet<>(Arrays.asList("-cp", "-classpath", "--class-path"));

  private static final String CLASS_PATH_IN_IT = "--class-path=";

  /** Further options whose value is a separate word. */
  private static final Set<String> WITH_VALUE =
      new HashSet<>(
          Arrays.asList(
              "-p",
              "--module-path",
              "--upgrade-module-path",
              "--add-modules",
              "--add-exports",
              "--add-opens",
              "--add-reads",
              "--patch-module",
              "--limit-modules",
              "--enable-native-access",
              "--source"));

  /** Options without a value; {@link #isKnown} recognizes others by a prefix or a sign. */
  private static final Set<String> FLAGS =
      new HashSet<>(
          Arrays.asList(
              "-client",
              "-server",
              "-d32",
              "-d64",
              "-dsa",
              "-esa",
              "-ea",
              "-da",
              "-enableassertions",
              "-disableassertions",
              "-enablesystemassertions",
              "-disablesystemassertions",
              "-verbose",
              "-showversion",
              "--show-version",
              "--enable-preview",
              NO_FILES));

  private final String word;
  private final @Nullable String value;

  private LauncherOption(String word, @Nullable String value) {
    this.word = word;
    this.value = value;
  }

  static LauncherOption of(String word) {
    return new LauncherOption(word, null);
  }

  /** The option with the next word as its value. */
  LauncherOption with(String itsValue) {
    return new LauncherOption(word, itsValue);
  }

  /**
   * Whether a word at this place is an option. An argument file that was not read counts as one.
   */
  static boolean isOne(String word) {
    return word.startsWith("-") || isArgumentFile(word);
  }

  static boolean isArgumentFile(String word) {
    return word.startsWith("@") && !word.startsWith("@@");
  }

  /** The option as written, without a value that is a separate word. */
  String word() {
    return word;
  }

  /** Whether the next word is its value. */
  boolean wantsValue() {
    return value == null && takesWord();
  }

  private boolean takesWord() {
    return CLASS_PATH.contains(word) || WITH_VALUE.contains(word);
  }

  /** Whether later words that begin with "@" are not files. */
  boolean forbidsFiles() {
    return word.equals(NO_FILES);
  }

  /** Whether it is an option of Java. An unknown option may take the next word as its value. */
  boolean isKnown() {
    return FLAGS.contains(word)
        || takesWord()
        || word.startsWith("-X")
        || word.startsWith("-D")
        || word.indexOf('=') >= 0
        || word.indexOf(':') >= 0;
  }

  Optional<String> classPath() {
    if (CLASS_PATH.contains(word)) {
      return Optional.of(value == null ? "" : value);
    }
    return word.startsWith(CLASS_PATH_IN_IT)
        ? Optional.of(word.substring(CLASS_PATH_IN_IT.length()))
        : Optional.empty();
  }
}
