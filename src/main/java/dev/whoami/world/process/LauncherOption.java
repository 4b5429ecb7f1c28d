package dev.whoami.world.process;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An option of java, with its value where that is a word of its own. */
final class LauncherOption {
  private static final String NO_FILES = "--disable-@files";

  private static final Set<String> CLASS_PATH =
      new HashSet<>(Arrays.asList("-cp", "-classpath", "--class-path"));

  private static final String CLASS_PATH_IN_IT = "--class-path=";

  /** The other options whose value is a word of its own. */
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

  /** Those that take no value, and need no sign to say so. */
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

  /** The same with the word behind it. */
  LauncherOption with(String itsValue) {
    return new LauncherOption(word, itsValue);
  }

  /** Whether a word where an option may stand is one; an argument file that was not read is. */
  static boolean isOne(String word) {
    return word.startsWith("-") || isArgumentFile(word);
  }

  static boolean isArgumentFile(String word) {
    return word.startsWith("@") && !word.startsWith("@@");
  }

  /** As it is written, without a value in a word of its own. */
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

  /** Whether the words behind it that begin with "@" are no files. */
  boolean forbidsFiles() {
    return word.equals(NO_FILES);
  }

  /** Java has it; another one may have a value in the next word. */
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
