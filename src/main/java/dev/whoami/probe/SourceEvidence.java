package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.List;

/**
 * What a probe saw at a source beyond its outcome, for the clients that read the source in another
 * way than the SDK for Java 2.
 */
public interface SourceEvidence {
  /** Every credential among the facts. */
  List<Credentials> credentials();

  /** Whether our own time limit cut short a part of the check that some client depends on. */
  default boolean isCutShort() {
    return false;
  }
}
