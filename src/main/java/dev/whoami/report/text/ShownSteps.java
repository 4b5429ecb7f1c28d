package dev.whoami.report.text;

import dev.whoami.world.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The checks that a person is shown: a variable or a file that is looked at for one thing after
 * another, and says the same each time, once. Each request is another one. The JSON has them all.
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
