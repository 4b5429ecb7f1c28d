package dev.whoami.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The application properties of Spring Boot. First come the additional locations. Next comes the
 * location that is set. If none is set, it is the folder "config" and the working directory, and
 * the files in the jar come last, so every other file overrides them.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring
 *     Boot: externalized configuration</a>
 */
final class SpringFiles implements ConfigPlaces {
  private static final List<String> NAMES =
      Arrays.asList("application.properties", "application.yml", "application.yaml");
  private static final List<String> USUAL = Arrays.asList("config/", "./");

  @Override
  public List<String> filesOf(ProgramProcess process) {
    List<String> locations = new ArrayList<>();
    locations.addAll(told("spring.config.additional-location", process));
    List<String> instead = told("spring.config.location", process);
    locations.addAll(instead.isEmpty() ? USUAL : instead);
    List<String> files = new ArrayList<>();
    for (String each : locations) {
      files.addAll(each.endsWith("/") ? in(each) : Collections.singletonList(each));
    }
    String jar = process.program();
    if (instead.isEmpty() && jar.endsWith(".jar")) {
      files.addAll(in(jar + "!/BOOT-INF/classes/"));
    }
    files.removeIf(it -> it.startsWith("classpath:"));
    return files;
  }

  private static List<String> in(String folder) {
    List<String> files = new ArrayList<>();
    NAMES.forEach(it -> files.add(folder + it));
    return Collections.unmodifiableList(files);
  }

  /**
   * The locations that a setting names, the last one first. An argument overrides a flag, and a
   * flag overrides a variable.
   */
  private static List<String> told(String setting, ProgramProcess process) {
    List<String> arguments = process.options("--" + setting);
    String variable = setting.replace("-", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    Optional<String> value =
        arguments.isEmpty() ? process.flag(setting) : Optional.of(arguments.get(0));
    String all = value.isPresent() ? value.get() : process.variable(variable).orElse("");
    List<String> locations = new ArrayList<>();
    for (String each : all.split("[,;]", -1)) {
      if (!each.trim().isEmpty()) {
        locations.add(0, path(each.trim()));
      }
    }
    return Collections.unmodifiableList(locations);
  }

  /** The path of a location. */
  static String path(String location) {
    String path = location.replaceFirst("^=", "").replaceFirst("^optional:", "");
    return path.startsWith("file:")
        ? path.substring("file:".length()).replaceFirst("^//", "")
        : path;
  }
}
