package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.JavaLauncher;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The system properties that the container's first process has, if it is a JVM, or gives to a JVM
 * that it starts. A JVM takes the first that it finds in _JAVA_OPTIONS, next on its command line
 * with the argument files, next in JDK_JAVA_OPTIONS, and last in JAVA_TOOL_OPTIONS.
 */
final class FirstJvm {
  private static final String COMMAND = "the start command";

  private final Map<String, String> environment;
  private final Map<String, Map<String, String>> byPlace;

  private FirstJvm(Map<String, String> environment, Map<String, Map<String, String>> byPlace) {
    this.environment = environment;
    this.byPlace = byPlace;
  }

  /** Nothing is known of it. */
  static FirstJvm unknown() {
    return new FirstJvm(Collections.emptyMap(), Collections.emptyMap());
  }

  /** By what this user may read of the process: its command line more often than the rest. */
  static FirstJvm of(long pid, Witness w) {
    EnvironmentBlock block = EnvironmentBlock.of(w.aside().file(proc(pid, "environ")).text());
    Map<String, String> all = block.isOverwritten() ? new HashMap<>() : block.variables();
    Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();
    byPlace.put("_JAVA_OPTIONS", flags("_JAVA_OPTIONS", all));
    byPlace.put(COMMAND, command(pid, w).properties());
    byPlace.put("JDK_JAVA_OPTIONS", flags("JDK_JAVA_OPTIONS", all));
    byPlace.put("JAVA_TOOL_OPTIONS", flags("JAVA_TOOL_OPTIONS", all));
    return new FirstJvm(all, byPlace);
  }

  private static String proc(long pid, String name) {
    return "/proc/" + pid + "/" + name;
  }

  private static Map<String, String> flags(String name, Map<String, String> environment) {
    return JavaCommand.flagsIn(environment.getOrDefault(name, ""));
  }

  /** What does not name java counts as a command without options. */
  private static JavaCommand command(long pid, Witness w) {
    String text = w.aside().file(proc(pid, "cmdline")).text();
    return JavaCommand.of(
        javaIn(Arrays.asList(text.split("\0"))),
        Collections.emptyMap(),
        path -> argumentFile(path, pid, w).asOptional());
  }

  /**
   * The words from java on: tini, sh -c and others have the command that they start behind them.
   */
  private static List<String> javaIn(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (JavaLauncher.isAt(words.get(i))) {
        return words.subList(i, words.size());
      }
      List<String> script = JavaCommand.words(words.get(i));
      List<String> command = script.size() > 1 ? javaIn(script) : Collections.emptyList();
      if (!command.isEmpty()) {
        return command;
      }
    }
    return Collections.emptyList();
  }

  private static Reading argumentFile(String path, long pid, Witness w) {
    String folder = w.aside().link(proc(pid, "cwd")).text();
    return w.aside().file(path.startsWith("/") ? path : folder + "/" + path);
  }

  /** The place from which a JVM takes the property; empty where none has it. */
  Optional<String> placeOf(String property) {
    return byPlace.entrySet().stream()
        .filter(it -> it.getValue().containsKey(property))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<String> property(String name) {
    return placeOf(name).map(it -> byPlace.getOrDefault(it, Collections.emptyMap()).get(name));
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }
}
