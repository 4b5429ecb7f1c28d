package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The command line of a JVM: its options, and the program that it runs. The options of
 * JAVA_TOOL_OPTIONS come first, then those of JDK_JAVA_OPTIONS, then those of the command line with
 * its argument files. The options of _JAVA_OPTIONS come last and override all others. The launcher
 * of Java 8 does not read JDK_JAVA_OPTIONS.
 *
 * <p>https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html
 */
public final class JavaCommand {
  private static final String OPTIONS_FILE = "-XX:VMOptionsFile=";

  /** The variable with options for the launcher, from Java 9 on. */
  public static final String OF_LAUNCHER = "JDK_JAVA_OPTIONS";

  private final List<String> options;
  private final @Nullable String classPath;
  private final @Nullable String jar;
  private final @Nullable String program;
  private final boolean isProgramKnown;

  private JavaCommand(LauncherWords launcher, List<String> options) {
    this.options = Collections.unmodifiableList(options);
    this.jar = launcher.jar().orElse(null);
    this.program = launcher.program().orElse(null);
    this.isProgramKnown = launcher.isProgramKnown();
    this.classPath = launcher.classPath().orElse(properties().get("java.class.path"));
  }

  /**
   * Reads a command line, whose first word is java itself, and an environment. It reads no file.
   */
  public static JavaCommand of(List<String> words, Map<String, String> environment) {
    return of(words, environment, path -> Optional.empty());
  }

  /**
   * Reads a command line with the texts of its argument files, by their paths as written; empty for
   * a file that cannot be read. The release file of the JDK is read in the same way if the first
   * word is a path.
   */
  public static JavaCommand of(
      List<String> words,
      Map<String, String> environment,
      Function<String, Optional<String>> files) {
    String java = words.isEmpty() ? "" : words.get(0);
    List<String> all = new ArrayList<>(ofLauncher(java, environment, files));
    all.addAll(words.subList(Math.min(1, words.size()), words.size()));
    LauncherWords launcher = LauncherWords.of(all, files);
    List<String> options = new ArrayList<>(variable("JAVA_TOOL_OPTIONS", environment));
    options.addAll(launcher.options());
    options.addAll(variable("_JAVA_OPTIONS", environment));
    return new JavaCommand(launcher, withOptionsFiles(options, files));
  }

  /** A launcher before Java 9 ignores the variable; one of unknown version may read it. */
  private static List<String> ofLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    boolean isIgnored =
        environment.containsKey(OF_LAUNCHER)
            && JavaRelease.ignoresOptions(JavaRelease.of(java, files));
    return isIgnored ? Collections.emptyList() : variable(OF_LAUNCHER, environment);
  }

  /** The -D flags that the launcher at this path reads from JDK_JAVA_OPTIONS. */
  public static Map<String, String> flagsOfLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    return flags(ofLauncher(java, environment, files));
  }

  /**
   * The -D flags in JDK_JAVA_OPTIONS that the launcher may ignore, because its version is unknown.
   */
  public static Map<String, String> unsureFlagsOfLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    boolean isKnown =
        environment.containsKey(OF_LAUNCHER) && JavaRelease.of(java, files).isPresent();
    return isKnown ? Collections.emptyMap() : flags(variable(OF_LAUNCHER, environment));
  }

  private static List<String> variable(String name, Map<String, String> environment) {
    return OptionWords.in(environment.getOrDefault(name, ""));
  }

  /** The options in a file apply at the place where the file is named. */
  private static List<String> withOptionsFiles(
      List<String> options, Function<String, Optional<String>> files) {
    List<String> all = new ArrayList<>();
    for (String each : options) {
      all.add(each);
      if (each.startsWith(OPTIONS_FILE)) {
        String path = each.substring(OPTIONS_FILE.length());
        files.apply(path).map(OptionWords::in).ifPresent(all::addAll);
      }
    }
    return all;
  }

  /** Splits a text into words, as for a variable of options or a shell. */
  public static List<String> words(String text) {
    return OptionWords.in(text);
  }

  /** The -D flags in the text of a variable such as JAVA_TOOL_OPTIONS. */
  public static Map<String, String> flagsIn(String variable) {
    return flags(OptionWords.in(variable));
  }

  /** The -D flags among any words. */
  public static Map<String, String> flags(List<String> words) {
    Map<String, String> flags = new HashMap<>();
    for (String word : words) {
      if (word.startsWith("-D")) {
        String[] parts = word.substring(2).split("=", 2);
        flags.put(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    return flags;
  }

  /** The options of the JVM, without values that are separate words; a later option wins. */
  public List<String> options() {
    return options;
  }

  /** The properties that the -D flags set. */
  public Map<String, String> properties() {
    return flags(options);
  }

  /** The class path as written; empty with -jar, because Java then ignores the class path. */
  public Optional<String> classPath() {
    return jar == null ? Optional.ofNullable(classPath) : Optional.empty();
  }

  /** The jar after -jar, as written. */
  public Optional<String> jar() {
    return Optional.ofNullable(jar);
  }

  /** The jar, the module or the class that is run, as written. */
  public Optional<String> program() {
    return Optional.ofNullable(program);
  }

  /**
   * The program; empty if it is uncertain. An unknown option before the word may take it as its
   * value, or an argument file that was not read may name another program.
   */
  public Optional<String> knownProgram() {
    return isProgramKnown ? program() : Optional.empty();
  }
}
