package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.InitShim;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.JavaLauncher;
import dev.whoami.world.process.ProcessEntry;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The system properties that the container's first process has, if it is a JVM, or gives to a JVM
 * that it starts. If it only starts others, they are those of the only JVM below it. A JVM takes
 * the first that it finds in _JAVA_OPTIONS, next on its command line with the argument files, next
 * in JDK_JAVA_OPTIONS, and last in JAVA_TOOL_OPTIONS.
 */
final class FirstJvm {
  private static final String OF_AWS = "aws.";
  private static final String COMMAND = "the start command";

  private final OptionalLong below;
  private final Map<String, String> environment;
  private final Map<String, Map<String, String>> byPlace;

  private FirstJvm(
      OptionalLong below,
      Map<String, String> environment,
      Map<String, Map<String, String>> byPlace) {
    this.below = below;
    this.environment = environment;
    this.byPlace = byPlace;
  }

  /** Nothing is known of it. */
  static FirstJvm unknown() {
    return new FirstJvm(OptionalLong.empty(), Collections.emptyMap(), Collections.emptyMap());
  }

  /**
   * The JVM, from what this user may read of the process. That is more often its command line than
   * the rest.
   */
  static FirstJvm of(long first, Witness w) {
    List<String> own = words(first, w);
    OptionalLong below = below(first, own, w);
    long pid = below.orElse(first);
    List<String> words = below.isPresent() ? words(pid, w) : own;
    EnvironmentBlock block = EnvironmentBlock.of(w.aside().file(proc(pid, "environ")).text());
    Map<String, String> all = block.isOverwritten() ? new HashMap<>() : block.variables();
    Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();
    byPlace.put("_JAVA_OPTIONS", flags("_JAVA_OPTIONS", all));
    byPlace.put(COMMAND, command(words, pid, w).properties());
    byPlace.put(JavaCommand.OF_LAUNCHER, ofLauncher(pid, all, w));
    byPlace.put("JAVA_TOOL_OPTIONS", flags("JAVA_TOOL_OPTIONS", all));
    return new FirstJvm(below, all, byPlace);
  }

  /**
   * The JVM that the process started, if it is not a JVM itself and its command line names none.
   */
  private static OptionalLong below(long first, List<String> words, Witness w) {
    ProcessEntry process = ProcessEntry.of(first, "", words);
    return javaIn(words).isEmpty() && InitShim.is(process)
        ? JvmBelow.of(first, w)
        : OptionalLong.empty();
  }

  private static List<String> words(long pid, Witness w) {
    return Arrays.asList(w.aside().file(proc(pid, "cmdline")).text().split("\0"));
  }

  private static Map<String, String> ofLauncher(
      long pid, Map<String, String> environment, Witness w) {
    return JavaCommand.flagsOfLauncher(
        w.aside().link(proc(pid, "exe")).text(),
        environment,
        path -> w.aside().file(path).asOptional());
  }

  private static String proc(long pid, String name) {
    return "/proc/" + pid + "/" + name;
  }

  private static Map<String, String> flags(String name, Map<String, String> environment) {
    return JavaCommand.flagsIn(environment.getOrDefault(name, ""));
  }

  /** The java command. Another program counts as a command without options. */
  private static JavaCommand command(List<String> words, long pid, Witness w) {
    return JavaCommand.of(
        javaIn(words), Collections.emptyMap(), path -> argumentFile(path, pid, w).asOptional());
  }

  /**
   * The words from java on. The words of tini, sh -c and others end with the command that they
   * start.
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

  /**
   * The number of the JVM that the first process started; empty if the first process is the JVM.
   */
  OptionalLong below() {
    return below;
  }

  /** Whether it has any system property of an AWS SDK. */
  boolean hasProperties() {
    return byPlace.values().stream()
        .anyMatch(it -> it.keySet().stream().anyMatch(name -> name.startsWith(OF_AWS)));
  }

  /** The place from which a JVM takes the property; empty if no place has it. */
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
