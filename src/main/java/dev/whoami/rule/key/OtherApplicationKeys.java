package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.OtherKeysOfFirst;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.AccessKeysAbove;
import dev.whoami.place.PropertiesOfFirst;
import dev.whoami.rule.part.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The container's first process has other keys, or another profile or role, than this one. */
public final class OtherApplicationKeys implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    OtherKeysOfFirst others = OtherKeysOfFirst.in(x);
    Optional<AccessKeysAbove.Comparison> keys = others.keys();
    if (keys.isPresent()) {
      return keys.map(it -> finding(it, x));
    }
    Set<String> settings = others.settings();
    return settings.isEmpty() ? Optional.empty() : Optional.of(finding(settings, x));
  }

  private static Finding finding(AccessKeysAbove.Comparison how, Examination x) {
    return finding(fact(how), "Process 1 and this process: AWS_ACCESS_KEY_ID differs", x)
        .remedy(
            Remedy.of(
                "If the code is to have the container's role, take the keys out of the start"
                    + " script, the image or the settings of process 1."));
  }

  private static Finding finding(Set<String> settings, Examination x) {
    String names = String.join(", ", settings);
    String both =
        OtherKeysOfFirst.owner(x.place().ancestry().keys().properties()) + " and this process";
    return finding(
            both + " do not have the same value of " + names + "." + others(x),
            both + ": " + names + (settings.size() == 1 ? " differs" : " differ"),
            x)
        .remedy(
            Remedy.of(
                "If the code is to have the identity above, remove "
                    + names
                    + " from the start script, the image or the settings of process 1."));
  }

  private static Finding finding(String fact, String differing, Examination x) {
    boolean isBeside = x.place().ancestry().keys().isBeside();
    return Finding.of(
            fact
                + " So the application can have another identity than the one above. "
                + (isBeside
                    ? "A shell of kubectl exec, docker exec or ECS Exec does not get what a start"
                        + " script exported."
                    : "A program between the two changed the variable on the way."))
        .because(differing)
        .remedy(application(x));
  }

  private static Remedy application(Examination x) {
    PropertiesOfFirst first = x.place().ancestry().keys().properties();
    String pid = String.valueOf(first.below().orElse(1));
    String show = "Show the application's identity, as root or as its user";
    String text =
        !first.below().isPresent()
            ? ". Where process 1 only starts the application, --pid auto finds it:"
            : first.others().isEmpty()
                ? ":"
                : ". The application may also be " + numbers(first.others()) + ":";
    return Remedy.of(show + text).fix(Fix.of("WHO120", "application").with("pid", pid));
  }

  private static String others(Examination x) {
    List<Long> others = x.place().ancestry().keys().properties().others();
    return others.isEmpty()
        ? ""
        : " Process 1 started "
            + numbers(others)
            + " as well, and which is the application is not known.";
  }

  private static String numbers(List<Long> processes) {
    return (processes.size() == 1 ? "process " : "one of the processes ")
        + processes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String fact(AccessKeysAbove.Comparison how) {
    switch (how) {
      case ONLY_ABOVE:
        return "Process 1 has access keys in its environment, and this process has none.";
      case ONLY_HERE:
        return "This process has access keys in its environment, and process 1 has none.";
      default:
        return "Process 1 has another access key in its environment than this process.";
    }
  }
}
