package dev.whoami.report.text;

import dev.whoami.world.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The checks in a report for people. A variable or file that is read several times with the same
 * result is listed once. Each request is listed by itself. The JSON has all checks.
 */
public final class ShownSteps {
  private ShownSteps() {}

  public static List<Step> of(List<Step> steps) {
    Set<String> told = new HashSet<>();
    List<Step> shown = new ArrayList<>();
    for (Step each : steps) {
      if (each.look() == Step.Look.HTTP || told.add(each.toString())) {
        shown.add(each);
      }
    }
    return shown;
  }
}
