package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.InitShim;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.JavaLauncher;
import dev.whoami.world.process.ProcessEntry;
import java.util.ArrayList;
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
 * that it starts. If it only starts others, they are those of a JVM below it. A JVM takes the first
 * that it finds in _JAVA_OPTIONS, next on its command line with the argument files, next in
 * JDK_JAVA_OPTIONS, and last in JAVA_TOOL_OPTIONS.
 */
final class FirstJvm {
  private static final String OF_AWS = "aws.";
  private static final String COMMAND = "the start command";

  private final OptionalLong below;
  private final List<Long> others;
  private final Map<String, String> environment;
  private final Map<String, Map<String, String>> byPlace;

  private FirstJvm(
      OptionalLong below,
      List<Long> others,
      Map<String, String> environment,
      Map<String, Map<String, String>> byPlace) {
    this.below = below;
    this.others = others;
    this.environment = environment;
    this.byPlace = byPlace;
  }

  /**
   * By what this user may read of the process: its command line more often than the rest. Several
   * only where the process started several, and then each may be the application.
   */
  static List<FirstJvm> all(long first, Witness w) {
    List<String> own = words(first, w);
    List<Long> below = below(first, own, w);
    if (below.isEmpty()) {
      return Collections.singletonList(of(OptionalLong.empty(), below, own, first, w));
    }
    List<FirstJvm> all = new ArrayList<>();
    for (long each : below) {
      List<Long> others = new ArrayList<>(below);
      others.remove(each);
      all.add(of(OptionalLong.of(each), others, words(each, w), each, w));
    }
    return Collections.unmodifiableList(all);
  }

  private static FirstJvm of(
      OptionalLong below, List<Long> others, List<String> words, long pid, Witness w) {
    EnvironmentBlock block = EnvironmentBlock.of(w.aside().file(proc(pid, "environ")).text());
    Map<String, String> all = block.isOverwritten() ? new HashMap<>() : block.variables();
    Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();
    byPlace.put("_JAVA_OPTIONS", flags("_JAVA_OPTIONS", all));
    byPlace.put(COMMAND, command(words, pid, w).properties());
    byPlace.put(JavaCommand.OF_LAUNCHER, ofLauncher(pid, all, w));
    byPlace.put("JAVA_TOOL_OPTIONS", flags("JAVA_TOOL_OPTIONS", all));
    return new FirstJvm(below, others, all, byPlace);
  }

  /** The JVMs that the process started, if it is none itself and names none to start. */
  private static List<Long> below(long first, List<String> words, Witness w) {
    ProcessEntry process = ProcessEntry.of(first, "", words);
    return javaIn(words).isEmpty() && InitShim.is(process)
        ? JvmBelow.of(first, w)
        : Collections.emptyList();
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

  /** What does not name java counts as a command without options. */
  private static JavaCommand command(List<String> words, long pid, Witness w) {
    return JavaCommand.of(
        javaIn(words), Collections.emptyMap(), path -> argumentFile(path, pid, w).asOptional());
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

  /** The number of the JVM that the first process started; empty where it is that process. */
  OptionalLong below() {
    return below;
  }

  /** The numbers of the other JVMs that the first process started. */
  List<Long> others() {
    return others;
  }

  /** Whether it has any system property of an AWS SDK. */
  boolean hasProperties() {
    return byPlace.values().stream()
        .anyMatch(it -> it.keySet().stream().anyMatch(name -> name.startsWith(OF_AWS)));
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
