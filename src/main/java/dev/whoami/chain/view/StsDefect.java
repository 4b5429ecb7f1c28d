package dev.whoami.chain.view;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;

/** Why an AWS SDK for Java cannot ask STS, so that it silently skips web identity. */
public enum StsDefect {
  NONE(""),
  /** The STS client is in its own module, which no other module needs. */
  MODULE_MISSING("the SDK's module sts is not on the class path"),
  /** Before 2.22 the client of STS could not choose between two of them. */
  TWO_HTTP_CLIENTS("the class path has two HTTP clients, and the SDK chooses neither");

  private final String words;

  StsDefect(String words) {
    this.words = words;
  }

  /** Web identity as the SDK with this defect sees it. */
  public SourceView webIdentity() {
    return seen -> {
      Observation whole = seen.of(Source.WEB_IDENTITY);
      Outcome outcome = whole.outcome();
      return outcome.isAbsent() || outcome.has(Fault.HALF_SET)
          ? whole
          : whole.as(Outcome.broken(Fault.CLASS_MISSING, words));
    };
  }
}
