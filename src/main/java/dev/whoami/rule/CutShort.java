package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.MissingAnswer;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.Rule;
import java.time.Duration;
import java.util.Optional;

/** The run ended at its deadline, or a limit passed while this process had no CPU. */
final class CutShort implements Rule {
  private static final long LEAST_SECONDS = 10;
  private static final long MOST_SECONDS = 600;

  /** From this percentage of waiting on, the process needs more CPU rather than more time. */
  private static final int MUCH_PERCENT = 50;

  private static final String MORE_CPU =
      "give the container more CPU: whoami needs a second or two of CPU time.";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!x.completeness().isCutShort()) {
      return Optional.empty();
    }
    Unfinished unfinished = x.unfinished();
    Finding finding = Finding.ofIncompleteRun(fact(unfinished) + consequence(j));
    if (!unfinished.work().isEmpty()) {
      finding = finding.because("not finished: " + String.join(", ", unfinished.work()));
    }
    if (unfinished.waitedPercent() > 0) {
      finding =
          finding.because(
              "this process waited for a CPU in "
                  + unfinished.waitedPercent()
                  + " % of the run, and had "
                  + unfinished.cpus()
                  + " CPU");
    }
    return Optional.of(remedied(finding, unfinished));
  }

  private static Finding remedied(Finding finding, Unfinished unfinished) {
    if (unfinished.work().isEmpty()) {
      return finding.remedy(
          Remedy.of("Run it again. If the same happens, " + MORE_CPU)
              .fix(Fix.of("WHO003", "again")));
    }
    String longer = longer(unfinished.limit());
    Finding more =
        finding.remedy(
            Remedy.of("Run it again with --timeout " + longer + ".")
                .fix(Fix.of("WHO003", "more-time").with("limit", longer)));
    return unfinished.waitedPercent() >= MUCH_PERCENT
        ? more.remedy(Remedy.of("If it is cut short again, " + MORE_CPU))
        : more;
  }

  private static String fact(Unfinished unfinished) {
    return unfinished.work().isEmpty()
        ? "This container had " + unfinished.cpus() + " CPU: a time limit passed before "
        : "The run was cut short after " + words(unfinished.limit()) + ", before ";
  }

  private static String consequence(Judgement j) {
    Optional<MissingAnswer> missing = j.verdict().missing().filter(it -> j.verdict().isCutShort());
    if (missing.isPresent()) {
      return missing.get().event() + ", so the identity of the code is not known.";
    }
    return j.examination().completeness().isClientUnsure()
        ? "the program was known. If it uses another client, its identity may be another one."
        : "everything had been checked. The identity does not depend on what is missing; other"
            + " findings may.";
  }

  private static String words(Duration limit) {
    long millis = limit.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  /** Four times the limit, as the option expects it. */
  private static String longer(Duration limit) {
    long seconds = Math.max(LEAST_SECONDS, limit.toMillis() / 250);
    return Math.min(MOST_SECONDS, seconds) + "s";
  }
}
