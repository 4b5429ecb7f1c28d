package dev.whoami.report;

import dev.whoami.chain.Reaction;
import dev.whoami.chain.Visit;
import dev.whoami.probe.Outcome;

/** A stop on the drawn way of a client: what the picture shows there. */
enum Station {
  PASSED,
  FAILED,
  STOPPED,
  TOOK,
  UNREACHED;

  static Station of(Visit visit) {
    switch (visit.did()) {
      case TOOK:
        return TOOK;
      case STOPPED_AT:
        return STOPPED;
      case NOT_REACHED:
        return UNREACHED;
      default:
        Outcome outcome = visit.observation().outcome();
        boolean isCrash = outcome.kind() == Outcome.Kind.CRASHED;
        return outcome.isConfiguredInVain() || isCrash ? FAILED : PASSED;
    }
  }

  /** What the client did there, in few words. */
  String words(Visit visit) {
    switch (this) {
      case TOOK:
        return visit.reaction().map(it -> "taken all the same").orElse("taken");
      case STOPPED:
        boolean cut = visit.observation().outcome().isCutShort();
        return (cut ? "not finished, " : "failed, ")
            + visit.reaction().map(Reaction::words).orElse("stops");
      case FAILED:
        return "failed, " + visit.reaction().map(Reaction::words).orElse("goes on");
      case UNREACHED:
        return "not reached";
      default:
        return "passed by";
    }
  }

  /** The mark where there is no picture. */
  String mark() {
    switch (this) {
      case TOOK:
        return "▸";
      case STOPPED:
        return "■";
      case FAILED:
        return "✗";
      default:
        return "";
    }
  }

  /** Whether the way ends here. */
  boolean isEnd() {
    return this == TOOK || this == STOPPED;
  }
}
