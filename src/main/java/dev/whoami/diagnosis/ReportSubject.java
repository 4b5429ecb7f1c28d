package dev.whoami.diagnosis;

import dev.whoami.chain.Walk;
import dev.whoami.probe.Observations;
import java.util.Optional;

/**
 * The client that a report is about: its predicted walk, and the sources as this client sees them.
 */
public final class ReportSubject {
  private final Walk walk;
  private final Observations seen;
  private final boolean isWorseHadoop;

  private ReportSubject(Walk walk, Observations seen, boolean isWorseHadoop) {
    this.walk = walk;
    this.seen = seen;
    this.isWorseHadoop = isWorseHadoop;
  }

  /** The client that the user named. If there is none, the program or SDK of this run. */
  static ReportSubject asked(Walk walk, Observations seen) {
    return new ReportSubject(walk, seen, false);
  }

  /** A Hadoop whose identity is not the intended one, although the SDK's identity is. */
  static ReportSubject worseHadoop(Walk walk, Observations seen) {
    return new ReportSubject(walk, seen, true);
  }

  Walk walk() {
    return walk;
  }

  Observations seen() {
    return seen;
  }

  boolean isWorseHadoop() {
    return isWorseHadoop;
  }

  /** The topic whose findings come first; empty if the worst finding comes first. */
  Optional<Topic> firstTopic() {
    return isWorseHadoop ? Optional.of(Topic.HADOOP) : Optional.empty();
  }
}
