package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind java as its launcher reads them: each argument file gives way to the words in
 * it, up to the program that is run; what stands behind the program belongs to it. A file within a
 * file is not read, and "@@" stands for a word that begins with "@".
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html">java</a>
 */
final class LauncherWords {
  private static final String NO_FILES = "--disable-@files";

  /** More than any program has; a hostile one could name as many as it likes. */
  private static final int MOST_FILES = 16;

  private static final int MOST_WORDS = 1 << 16;

  private static final Set<String> CLASS_PATH =
      new HashSet<>(Arrays.asList("-cp", "-classpath", "--class-path"));

  private static final Set<String> NAMES_PROGRAM =
      new HashSet<>(Arrays.asList("-jar", "-m", "--module"));

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

  private final List<String> words;
  private final int program;

  private LauncherWords(List<String> words) {
    this.words = words;
    this.program = programIn(words);
  }

  static LauncherWords of(List<String> words, ArgumentFiles files) {
    List<String> all = new ArrayList<>();
    int read = 0;
    boolean isBeforeProgram = true;
    for (String word : words) {
      boolean isFile = isBeforeProgram && isArgumentFile(word);
      if (isFile && (read == MOST_FILES || all.size() > MOST_WORDS || isEnded(all))) {
        isBeforeProgram = false;
        isFile = false;
      }
      if (isFile) {
        read++;
        Optional<String> text = files.text(word.substring(1));
        all.addAll(text.map(ArgumentFile::words).orElseGet(() -> Arrays.asList(word)));
      } else {
        all.add(word);
      }
    }
    return new LauncherWords(all);
  }

  private static boolean isArgumentFile(String word) {
    return word.startsWith("@") && !word.startsWith("@@");
  }

  /** Whether the launcher takes the words that follow as they are. */
  private static boolean isEnded(List<String> words) {
    return programIn(words) < words.size() || words.contains(NO_FILES);
  }

  /** Where the program is named; behind the last word if it is not. */
  private static int programIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (NAMES_PROGRAM.contains(word)) {
        return i + 1;
      }
      if (hasValue(word)) {
        i++;
      } else if (!word.startsWith("-") && !isArgumentFile(word)) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean hasValue(String option) {
    return CLASS_PATH.contains(option) || WITH_VALUE.contains(option);
  }

  /** What is run: a class, a module, or the jar of -jar. */
  Optional<String> program() {
    return program < words.size() ? Optional.of(words.get(program)) : Optional.empty();
  }

  Optional<String> jar() {
    return isNamedBy("-jar") ? program() : Optional.empty();
  }

  private boolean isNamedBy(String option) {
    List<String> options = options();
    return !options.isEmpty() && options.get(options.size() - 1).equals(option);
  }

  /** Whether no word before it leaves open what the program is. */
  boolean isProgramKnown() {
    boolean isNamed = NAMES_PROGRAM.stream().anyMatch(this::isNamedBy);
    return options().stream().allMatch(it -> isKnown(it) || (isNamed && isArgumentFile(it)));
  }

  /** Whether an argument file is left among the options. */
  boolean isFileUnread() {
    return options().stream().anyMatch(LauncherWords::isArgumentFile);
  }

  /** An option that Java does not have may have a value in the next word. */
  private static boolean isKnown(String option) {
    return FLAGS.contains(option)
        || NAMES_PROGRAM.contains(option)
        || hasValue(option)
        || option.startsWith("-X")
        || option.startsWith("-D")
        || option.indexOf('=') >= 0
        || option.indexOf(':') >= 0;
  }

  /** The options before the program, without their values in words of their own. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < Math.min(program, words.size()); i++) {
      options.add(words.get(i));
      if (hasValue(words.get(i))) {
        i++;
      }
    }
    return options;
  }

  /** The last class path that is set. */
  Optional<String> classPath() {
    Optional<String> last = Optional.empty();
    for (int i = 0; i < Math.min(program, words.size()); i++) {
      String word = words.get(i);
      if (CLASS_PATH.contains(word)) {
        last = Optional.of(i + 1 < words.size() ? words.get(i + 1) : "");
      } else if (word.startsWith("--class-path=")) {
        last = Optional.of(word.substring("--class-path=".length()));
      }
      if (hasValue(word)) {
        i++;
      }
    }
    return last;
  }
}
