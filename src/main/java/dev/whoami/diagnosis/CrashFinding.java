package dev.whoami.diagnosis;

import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The finding about bugs in whoami, by the work that they ended: WHO001 in every catalog. */
public final class CrashFinding {
  private static final String CODE = "WHO001";

  private CrashFinding() {}

  /** The finding about these bugs. The other remedies come after the request to report them. */
  public static Finding of(List<Crash> crashes, Remedy... others) {
    List<String> work = crashes.stream().map(Crash::work).distinct().collect(Collectors.toList());
    Finding finding =
        Finding.ofCrash(
                "whoami itself failed at this work: "
                    + String.join(", ", work)
                    + ". The answer may be incomplete. This is a bug in whoami, not in your"
                    + " container.")
            .stamped(CODE, Severity.ERROR);
    finding = withMore(finding, crashes);
    for (Remedy each : others) {
      finding = finding.remedy(each);
    }
    return finding;
  }

  /** The same finding, with more bugs, which occurred later. */
  static Finding withMore(Finding finding, List<Crash> crashes) {
    List<String> evidence = crashes.stream().map(Crash::evidence).collect(Collectors.toList());
    int others = evidence.size() - 1;
    String more = others == 0 ? "" : " (and " + others + " more, see the evidence)";
    return finding
        .because(evidence)
        .remedy(Remedy.of("Report this bug: " + evidence.get(0) + more + "."));
  }

  /** What a rule finds; a bug in the rule becomes a finding as well. */
  public static <T> T orOf(String rule, Supplier<T> judging, Function<Finding, T> crashed) {
    return CrashBarrier.run(
        rule, judging, crash -> crashed.apply(of(Collections.singletonList(crash))));
  }
}
