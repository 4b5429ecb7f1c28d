package dev.whoami.config;

import dev.whoami.place.library.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only configuration file of a program. First the file that an option names, next the one that
 * a variable names, finally the first that exists in the program's default places.
 */
final class NamedConfigFile implements ConfigPlaces {
  private final String[] options;
  private final List<String> variables = new ArrayList<>();
  private final List<String> usual = new ArrayList<>();
  private final Map<String, List<String>> below = new LinkedHashMap<>();

  private NamedConfigFile(String... options) {
    this.options = options;
  }

  static NamedConfigFile byOption(String... options) {
    return new NamedConfigFile(options);
  }

  NamedConfigFile orVariable(String name) {
    variables.add(name);
    return this;
  }

  /** The files below the folder that a variable names. */
  NamedConfigFile orBelow(String variable, String... files) {
    below.put(variable, Arrays.asList(files));
    return this;
  }

  NamedConfigFile orAt(String... paths) {
    usual.addAll(Arrays.asList(paths));
    return this;
  }

  @Override
  public List<String> filesOf(ProgramProcess process) {
    List<String> named = process.options(options);
    if (!named.isEmpty()) {
      // From a list with commas, some programs take the first file that exists.
      return first(Arrays.asList(named.get(named.size() - 1).split(",", -1)), process);
    }
    for (String each : variables) {
      Optional<String> path = process.variable(each);
      if (path.isPresent()) {
        return Collections.singletonList(path.get());
      }
    }
    List<String> places = new ArrayList<>();
    below.forEach(
        (variable, files) ->
            process
                .variable(variable)
                .ifPresent(folder -> files.forEach(it -> places.add(Paths.in(folder, it)))));
    places.addAll(usual);
    return first(places, process);
  }

  private static List<String> first(List<String> paths, ProgramProcess process) {
    return paths.stream()
        .filter(process::has)
        .findFirst()
        .map(Collections::singletonList)
        .orElse(Collections.emptyList());
  }
}
