package dev.whoami.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The whole result: what was seen, who the code is, and what a person should know of it. */
public final class Diagnosis {
  private final Examination examination;
  private final Verdict verdict;
  private final List<Expectation> expectations;
  private final List<Finding> findings;
  private final Instant at;
  private final long elapsedMillis;

  public Diagnosis(Judgement judgement, List<Finding> findings, Instant at, long elapsedMillis) {
    this.examination = judgement.examination();
    this.verdict = judgement.verdict();
    this.expectations = judgement.expectations();
    this.findings = Collections.unmodifiableList(new ArrayList<>(findings));
    this.at = at;
    this.elapsedMillis = elapsedMillis;
  }

  public Examination examination() {
    return examination;
  }

  public Verdict verdict() {
    return verdict;
  }

  public List<Expectation> expectations() {
    return expectations;
  }

  /** Errors first, each in the order of the catalogue. */
  public List<Finding> findings() {
    return findings;
  }

  public Roles roles() {
    return new Roles(examination, verdict);
  }

  public Instant at() {
    return at;
  }

  /** How long it took, in milliseconds. */
  public long elapsedMillis() {
    return elapsedMillis;
  }

  /** Whether no finding is an error and every expectation holds. */
  public boolean isGood() {
    return findings.stream().noneMatch(Finding::isError)
        && expectations.stream().allMatch(Expectation::holds);
  }

  /** The exit code of the process: 0, or 1 where it is not good. */
  public int exitCode() {
    return isGood() ? 0 : 1;
  }
}
