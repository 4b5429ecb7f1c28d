package dev.whoami.cli;

import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.ScenarioNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The scenarios of the lab in which to prove a program: all, unless options limit them. */
final class ScenarioOptions {
  @Option(
      names = "--only",
      paramLabel = "NAME[,NAME]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.Scenarios.class,
      description = "Only these scenarios; * stands for any letters.")
  private @Nullable List<String> only;

  @Option(
      names = "--skip",
      paramLabel = "NAME[,NAME]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.Scenarios.class,
      description = "All scenarios but these.")
  private @Nullable List<String> skipped;

  boolean areGiven() {
    return only != null || skipped != null;
  }

  List<Scenario> scenarios() {
    List<Scenario> chosen = new ArrayList<>();
    for (Scenario each : Scenario.values()) {
      boolean isNamed = only == null || isAmong(only, each);
      if (isNamed && (skipped == null || !isAmong(skipped, each))) {
        chosen.add(each);
      }
    }
    requireKnown("--only", only);
    requireKnown("--skip", skipped);
    if (chosen.isEmpty()) {
      throw new UsageException("--only and --skip leave no scenario; leave one of the two away");
    }
    return chosen;
  }

  private static boolean isAmong(List<String> names, Scenario scenario) {
    return names.stream().anyMatch(name -> isOneOf(name, scenario));
  }

  private static boolean isOneOf(String name, Scenario scenario) {
    return Pattern.matches(
        Pattern.quote(name.trim()).replace("*", "\\E.*\\Q"), scenario.kebabName());
  }

  private static void requireKnown(String option, @Nullable List<String> names) {
    for (String name : names == null ? new ArrayList<String>() : names) {
      if (Arrays.stream(Scenario.values()).noneMatch(each -> isOneOf(name, each))) {
        throw new UsageException(option + " " + name + ": " + ScenarioNames.unknown(name));
      }
    }
  }
}
