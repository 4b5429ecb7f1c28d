package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words after java as its launcher reads them. Each argument file is replaced by its words, up
 * to the program that is run. Later words are arguments of the program. A file within a file is not
 * read, and "@@" is an escaped "@" at the beginning of a word.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html">java</a>
 */
final class LauncherWords {
  /** More than any program has; a hostile command line could name any number. */
  private static final int MOST_FILES = 16;

  private static final int MOST_WORDS = 1 << 16;

  private static final Set<String> NAMES_PROGRAM =
      new HashSet<>(Arrays.asList("-jar", "-m", "--module"));

  private final List<LauncherOption> options;
  private final @Nullable String program;

  private LauncherWords(List<LauncherOption> options, @Nullable String program) {
    this.options = options;
    this.program = program;
  }

  /** {@code files} returns empty for a file that cannot be read. */
  static LauncherWords of(List<String> words, Function<String, Optional<String>> files) {
    List<LauncherOption> options = new ArrayList<>();
    int read = 0;
    for (String word : words) {
      boolean isFile =
          LauncherOption.isArgumentFile(word) && read < MOST_FILES && areFilesReadBehind(options);
      read += isFile ? 1 : 0;
      List<String> inIt =
          isFile
              ? files.apply(word.substring(1)).map(ArgumentFile::words).orElse(itself(word))
              : itself(word);
      for (String each : inIt) {
        if (!isTaken(each, options)) {
          return new LauncherWords(options, each);
        }
      }
    }
    return new LauncherWords(options, null);
  }

  private static List<String> itself(String word) {
    return Collections.singletonList(word);
  }

  private static boolean areFilesReadBehind(List<LauncherOption> options) {
    return options.size() <= MOST_WORDS && options.stream().noneMatch(LauncherOption::forbidsFiles);
  }

  /**
   * Takes the next word as an option or as the value of the last option; false if it is the
   * program.
   */
  private static boolean isTaken(String word, List<LauncherOption> options) {
    int last = options.size() - 1;
    if (last >= 0 && options.get(last).wantsValue()) {
      options.set(last, options.get(last).with(word));
    } else if (isProgramNamed(options) || !LauncherOption.isOne(word)) {
      return false;
    } else {
      options.add(LauncherOption.of(word));
    }
    return true;
  }

  /** Whether the last option says what kind of program the next word names. */
  private static boolean isProgramNamed(List<LauncherOption> options) {
    return !options.isEmpty() && NAMES_PROGRAM.contains(options.get(options.size() - 1).word());
  }

  /** The program: a class, a module, or the jar after -jar. */
  Optional<String> program() {
    return Optional.ofNullable(program);
  }

  Optional<String> jar() {
    boolean isJar = !options.isEmpty() && options.get(options.size() - 1).word().equals("-jar");
    return isJar ? program() : Optional.empty();
  }

  /** Whether the program is certain in spite of the words before it. */
  boolean isProgramKnown() {
    boolean isNamed = isProgramNamed(options);
    return options.stream()
        .allMatch(
            it ->
                it.isKnown()
                    || NAMES_PROGRAM.contains(it.word())
                    || (isNamed && LauncherOption.isArgumentFile(it.word())));
  }

  /** The options before the program, without values that are separate words. */
  List<String> options() {
    List<String> words = new ArrayList<>();
    options.forEach(it -> words.add(it.word()));
    return words;
  }

  /** The last class path that is set. */
  Optional<String> classPath() {
    Optional<String> last = Optional.empty();
    for (LauncherOption each : options) {
      last = each.classPath().isPresent() ? each.classPath() : last;
    }
    return last;
  }
}
