package dev.whoami.lab.scenario;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The expected answer of a scenario. */
public final class ExpectedAnswer {
  /**
   * A busy machine can cut any run short. This finding says so and does not contradict the answer.
   */
  private static final String CUT_SHORT = "WHO003";

  private final DiagnosisResult answer;
  private final @Nullable ExpectedAnswer other;

  private ExpectedAnswer(DiagnosisResult answer, @Nullable ExpectedAnswer other) {
    this.answer = answer;
    this.other = other;
  }

  static ExpectedAnswer of(String kind, String... codes) {
    return new ExpectedAnswer(DiagnosisResult.of(kind, new TreeSet<>(Arrays.asList(codes))), null);
  }

  /**
   * The expectation with a second answer, which is also right if the world has changed meanwhile.
   */
  ExpectedAnswer or(ExpectedAnswer later) {
    return new ExpectedAnswer(answer, later);
  }

  /** Whether the answer depends on the time of the run. */
  public boolean dependsOnTime() {
    return other != null;
  }

  /** The kind of the verdict, as the JSON names it. */
  public String kind() {
    return answer.kind();
  }

  /** The codes of the findings that must be present. */
  public Set<String> codes() {
    return answer.codes();
  }

  /** Whether the kind and the findings are as expected, also if the run was cut short. */
  public boolean isMetBy(DiagnosisResult given) {
    if (other != null && other.isMetBy(given)) {
      return true;
    }
    return given.kind().equals(answer.kind())
        && given.without(CUT_SHORT).codes().equals(answer.codes());
  }

  @Override
  public String toString() {
    return answer.toString();
  }
}
