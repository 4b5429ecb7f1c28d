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
 * The command line of a JVM: its options, and the program that it runs. First come the options of
 * JAVA_TOOL_OPTIONS, next those of JDK_JAVA_OPTIONS and of the command line with its argument
 * files, and last, over all others, those of _JAVA_OPTIONS. The launcher of Java 8 does not read
 * JDK_JAVA_OPTIONS.
 *
 * <p>https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html
 */
public final class JavaCommand {
  private static final String OPTIONS_FILE = "-XX:VMOptionsFile=";

  /** The variable whose options the launcher takes, from Java 9 on. */
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

  /** By its words, the first of which is java itself, and its environment; no file is read. */
  public static JavaCommand of(List<String> words, Map<String, String> environment) {
    return of(words, environment, path -> Optional.empty());
  }

  /**
   * The same, with the text of each argument file by its path as it is written there; empty for one
   * that cannot be read. The release file of its Java is read in the same way if the first word is
   * a path.
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

  /** A launcher that is older than this variable ignores it; one of an unknown age may read it. */
  private static List<String> ofLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    boolean isIgnored =
        environment.containsKey(OF_LAUNCHER)
            && JavaRelease.ignoresOptions(JavaRelease.of(java, files));
    return isIgnored ? Collections.emptyList() : variable(OF_LAUNCHER, environment);
  }

  /** The -D flags that the launcher at this path takes from JDK_JAVA_OPTIONS. */
  public static Map<String, String> flagsOfLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    return flags(ofLauncher(java, environment, files));
  }

  /** The -D flags in JDK_JAVA_OPTIONS that the launcher may ignore, because its age is unknown. */
  public static Map<String, String> unsureFlagsOfLauncher(
      String java, Map<String, String> environment, Function<String, Optional<String>> files) {
    boolean isKnown =
        environment.containsKey(OF_LAUNCHER) && JavaRelease.of(java, files).isPresent();
    return isKnown ? Collections.emptyMap() : flags(variable(OF_LAUNCHER, environment));
  }

  private static List<String> variable(String name, Map<String, String> environment) {
    return OptionWords.in(environment.getOrDefault(name, ""));
  }

  /** The options in a file count where the file is named. */
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

  /** The words of a text, as a variable of options or a command of a shell has them. */
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

  /**
   * The options of the JVM, without the values that stand as words of their own; a later option
   * wins.
   */
  public List<String> options() {
    return options;
  }

  /** What the -D flags set. */
  public Map<String, String> properties() {
    return flags(options);
  }

  /** The class path as it is written; empty beside -jar, which makes Java forget every other. */
  public Optional<String> classPath() {
    return jar == null ? Optional.ofNullable(classPath) : Optional.empty();
  }

  /** The jar of -jar, as it is written. */
  public Optional<String> jar() {
    return Optional.ofNullable(jar);
  }

  /** The jar, the module or the class that it runs, as it is written. */
  public Optional<String> program() {
    return Optional.ofNullable(program);
  }

  /**
   * The same; empty where the word before it is an unknown option that may take this one as its
   * value, or where an argument file was not read that may name the program.
   */
  public Optional<String> knownProgram() {
    return isProgramKnown ? program() : Optional.empty();
  }
}
