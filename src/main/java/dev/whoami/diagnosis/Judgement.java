package dev.whoami.diagnosis;

import java.util.Collections;
import java.util.List;

/** What the rules judge: an examination, the verdict on it, and what the user expected of it. */
public final class Judgement {
  private final Examination examination;
  private final Verdict verdict;
  private final List<Expectation> expectations;

  private Judgement(Examination examination, Verdict verdict, List<Expectation> expectations) {
    this.examination = examination;
    this.verdict = verdict;
    this.expectations = Collections.unmodifiableList(expectations);
  }

  public static Judgement of(Examination examination, Expected expected) {
    Verdict verdict = Verdict.of(examination);
    return new Judgement(examination, verdict, expected.against(verdict));
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
}
