package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Arranges the findings in the same way for every report: below the headline, fixes, and notes. */
public final class ReportFindings {
  private final Diagnosis diagnosis;
  private final List<Finding> causes;
  private final List<Finding> told;

  private ReportFindings(Diagnosis diagnosis, List<Finding> causes, List<Finding> told) {
    this.diagnosis = diagnosis;
    this.causes = causes;
    this.told = told;
  }

  /** Arranges the findings for a report that shows the first one below its headline. */
  public static ReportFindings of(Diagnosis diagnosis) {
    List<Finding> told = new ArrayList<>();
    List<Finding> causes = diagnosis.causes();
    if (!causes.isEmpty() && !isNote(causes.get(0), diagnosis)) {
      told.add(causes.get(0));
      diagnosis.consequencesOf(causes.get(0)).stream().filter(Finding::isError).forEach(told::add);
    }
    return new ReportFindings(diagnosis, causes, told);
  }

  /** Arranges the findings for a report that has only these causes. */
  public static ReportFindings of(Diagnosis diagnosis, List<Finding> causes) {
    return new ReportFindings(diagnosis, causes, Collections.emptyList());
  }

  /** Whether the finding is a note that requires no action, because nothing is wrong. */
  private static boolean isNote(Finding cause, Diagnosis diagnosis) {
    return cause.severity() == Severity.NOTE && diagnosis.isGood();
  }

  /** The findings below the headline: the first cause and its consequences. */
  public List<Finding> told() {
    return told;
  }

  public boolean isTold(Finding finding) {
    return told.contains(finding);
  }

  /** The causes that require an action, each with its consequences. */
  public List<Finding> causes() {
    List<Finding> some = new ArrayList<>(causes);
    some.removeIf(it -> isNote(it, diagnosis));
    return some;
  }

  /** The notes that require no action, because nothing is wrong. */
  public List<Finding> notes() {
    List<Finding> some = new ArrayList<>(causes);
    some.removeIf(it -> !isNote(it, diagnosis));
    return some;
  }

  public List<Finding> consequencesOf(Finding cause) {
    return diagnosis.consequencesOf(cause);
  }
}
