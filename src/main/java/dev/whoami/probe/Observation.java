package dev.whoami.probe;

import dev.whoami.world.Step;
import java.util.Collections;
import java.util.List;

/** A source, the outcome of checking it, and every check that was made. */
public final class Observation {
  private final Source source;
  private final Outcome outcome;
  private final List<Step> steps;
  private final long elapsedMillis;

  Observation(Source source, Outcome outcome, List<Step> steps, long elapsedMillis) {
    this.source = source;
    this.outcome = outcome;
    this.steps = steps;
    this.elapsedMillis = elapsedMillis;
  }

  /** An observation of a source that no probe asks, from the settings of a program. */
  public static Observation of(Source source, Outcome outcome) {
    return new Observation(source, outcome, Collections.emptyList(), 0);
  }

  public Source source() {
    return source;
  }

  public Outcome outcome() {
    return outcome;
  }

  public List<Step> steps() {
    return steps;
  }

  /** The same source as seen by a client with this outcome. */
  public Observation as(Outcome other) {
    return new Observation(source, other, steps, elapsedMillis);
  }

  /** How long the looking took, in milliseconds. */
  public long elapsedMillis() {
    return elapsedMillis;
  }

  /** One line of evidence: the source, unless the reason begins with its name, and its outcome. */
  public String evidence() {
    String reason = outcome.reason();
    return reason.startsWith(source.title() + " ") ? reason : source.title() + ": " + reason;
  }
}
