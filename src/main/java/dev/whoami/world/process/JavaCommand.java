package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a JVM: its -D flags, and what it runs. First come the options of
 * JAVA_TOOL_OPTIONS, next those of JDK_JAVA_OPTIONS and of the command line, and last, over all
 * others, those of _JAVA_OPTIONS.
 *
 * <p>https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html
 */
public final class JavaCommand {
  /** The options whose value is a word of its own. */
  private static final Set<String> WITH_VALUE =
      new HashSet<>(
          Arrays.asList(
              "-cp",
              "-classpath",
              "--class-path",
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

  /** The others of them that take no value, and need no sign to say so. */
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
              "--enable-preview"));

  private final Map<String, String> properties = new HashMap<>();
  private final @Nullable String program;
  private final List<String> unknown = new ArrayList<>();

  private JavaCommand(List<String> words, Map<String, String> environment) {
    quoted(environment.getOrDefault("JAVA_TOOL_OPTIONS", "")).forEach(this::addFlag);
    quoted(environment.getOrDefault("JDK_JAVA_OPTIONS", "")).forEach(this::addFlag);
    this.program = read(words);
    quoted(environment.getOrDefault("_JAVA_OPTIONS", "")).forEach(this::addFlag);
  }

  /** By its words, the first of which is java itself, and its environment. */
  public static JavaCommand of(List<String> words, Map<String, String> environment) {
    return new JavaCommand(words, environment);
  }

  /** The -D flags among any words. */
  public static Map<String, String> flags(List<String> words) {
    Map<String, String> flags = new HashMap<>();
    words.forEach(each -> addFlag(each, flags));
    return flags;
  }

  /** An option that Java does not have may have a value in the next word. */
  private static boolean isKnown(String option) {
    return FLAGS.contains(option)
        || WITH_VALUE.contains(option)
        || option.startsWith("-X")
        || option.startsWith("-D")
        || option.startsWith("@")
        || option.indexOf('=') >= 0
        || option.indexOf(':') >= 0;
  }

  private @Nullable String read(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-jar") || word.equals("-m") || word.equals("--module")) {
        return i + 1 < words.size() ? words.get(i + 1) : null;
      }
      if (WITH_VALUE.contains(word)) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("@")) {
        return word;
      } else if (!isKnown(word)) {
        unknown.add(word);
      }
      addFlag(word);
    }
    return null;
  }

  private void addFlag(String word) {
    addFlag(word, properties);
  }

  private static void addFlag(String word, Map<String, String> properties) {
    if (word.startsWith("-D")) {
      String[] parts = word.substring(2).split("=", 2);
      properties.put(parts[0], parts.length == 2 ? parts[1] : "");
    }
  }

  /** Words apart by white space, which quotes keep together. */
  private static List<String> quoted(String options) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (char each : (options + " ").toCharArray()) {
      if (quote != 0 ? each == quote : each == '"' || each == '\'') {
        quote = quote == 0 ? each : 0;
      } else if (quote == 0 && Character.isWhitespace(each)) {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(each);
      }
    }
    return words;
  }

  /** What the -D flags set. */
  public Map<String, String> properties() {
    return new HashMap<>(properties);
  }

  /** The jar, the module or the class that it runs, as it is written. */
  public Optional<String> program() {
    return Optional.ofNullable(program);
  }

  /** The same, unless an option before it is unknown, of which this word may be the value. */
  public Optional<String> knownProgram() {
    return unknown.isEmpty() ? program() : Optional.empty();
  }
}
