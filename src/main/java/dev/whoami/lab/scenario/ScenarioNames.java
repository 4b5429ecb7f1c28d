package dev.whoami.lab.scenario;

import dev.whoami.lab.machine.LabException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The names and descriptions of the lab's scenarios. */
public final class ScenarioNames {
  private ScenarioNames() {}

  /**
   * The scenario with this name; throws LabException with the most similar names if there is none.
   */
  public static Scenario named(String name) {
    for (Scenario each : Scenario.values()) {
      if (each.kebabName().equals(name)) {
        return each;
      }
    }
    throw new LabException(unknown(name));
  }

  /** The message about a name that no scenario has. */
  public static String unknown(String name) {
    List<String> names = new ArrayList<>();
    for (Scenario each : Scenario.values()) {
      names.add(each.kebabName());
    }
    List<String> near = NearNames.of(name, names);
    String meant =
        near.isEmpty() ? "; lab lists them all" : ". Did you mean " + NearNames.listed(near) + "?";
    return "there is no scenario " + name + meant;
  }

  /** All scenarios, one line each. */
  public static List<String> lines() {
    int width =
        Arrays.stream(Scenario.values()).mapToInt(each -> each.name().length()).max().orElse(0);
    return Arrays.stream(Scenario.values())
        .map(each -> String.format("  %-" + width + "s  %s", each.kebabName(), each.sentence()))
        .collect(Collectors.toList());
  }
}
