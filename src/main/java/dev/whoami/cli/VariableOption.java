package dev.whoami.cli;

import dev.whoami.world.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The environment variables of a program in the lab, in addition to those of the scenario. */
final class VariableOption {
  @Option(
      names = "--env",
      paramLabel = "NAME[=VALUE]",
      description = "A variable for COMMAND; without a value, the one that it has here.")
  private List<String> variables = new ArrayList<>();

  boolean isGiven() {
    return !variables.isEmpty();
  }

  Map<String, String> variables(Surroundings here) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String each : variables) {
      int equals = each.indexOf('=');
      String name = equals < 0 ? each : each.substring(0, equals);
      if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        throw new UsageException("--env " + name + " is not the name of a variable");
      }
      Optional<String> value =
          equals < 0
              ? here.environment(name).asOptional()
              : Optional.of(each.substring(equals + 1));
      if (!value.isPresent()) {
        throw new UsageException(
            "--env " + name + " is not set here; set it, or write --env " + name + "=VALUE");
      }
      all.put(name, value.get());
    }
    return all;
  }
}
