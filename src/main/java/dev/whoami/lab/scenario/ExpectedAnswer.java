package dev.whoami.lab.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The answer that a scenario should get; some findings may be there or not. */
public final class ExpectedAnswer {
  private final DiagnosisResult answer;
  private final Set<String> optional;
  private final @Nullable ExpectedAnswer other;

  private ExpectedAnswer(
      DiagnosisResult answer, Set<String> optional, @Nullable ExpectedAnswer other) {
    this.answer = answer;
    this.optional = Collections.unmodifiableSet(optional);
    this.other = other;
  }

  static ExpectedAnswer of(String kind, String... codes) {
    return new ExpectedAnswer(
        DiagnosisResult.of(kind, new TreeSet<>(Arrays.asList(codes))),
        Collections.emptySet(),
        null);
  }

  /** The same, and with these findings too it is the expected answer. */
  ExpectedAnswer optionally(String... codes) {
    return new ExpectedAnswer(answer, new TreeSet<>(Arrays.asList(codes)), other);
  }

  /** The same, and where the world has changed meanwhile another answer is as good. */
  ExpectedAnswer or(ExpectedAnswer later) {
    return new ExpectedAnswer(answer, optional, later);
  }

  /** Whether it depends on when whoami is run. */
  public boolean dependsOnTime() {
    return other != null;
  }

  /** The kind of the verdict, as the JSON names it. */
  public String kind() {
    return answer.kind();
  }

  /** The codes of the findings that must be there. */
  public Set<String> codes() {
    return answer.codes();
  }

  /** The codes of the findings that may be there. */
  public Set<String> optionalCodes() {
    return optional;
  }

  public boolean isMetBy(DiagnosisResult given) {
    if (other != null && other.isMetBy(given)) {
      return true;
    }
    Set<String> without = new TreeSet<>(given.codes());
    without.removeAll(optional);
    Set<String> required = new TreeSet<>(answer.codes());
    required.removeAll(optional);
    return given.kind().equals(answer.kind()) && without.equals(required);
  }

  @Override
  public String toString() {
    return answer.toString();
  }
}
