package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;

/** What may be missing among the facts of a run, because of its time limit or a bug in whoami. */
public final class Completeness {
  private final Facts facts;
  private final ReportSubject subject;

  Completeness(Facts facts, ReportSubject subject) {
    this.facts = facts;
    this.subject = subject;
  }

  /** Whether the time limit ended some check. */
  public boolean isCutShort() {
    return !facts.unfinished.work().isEmpty()
        || facts.place.isCutShort()
        || facts.parent.isCutShort()
        || (facts.isProgramLost && facts.crashes.isEmpty())
        || !isInstanceKnown()
        || subject.seen().all().stream().anyMatch(it -> it.outcome().hasCutShort())
        || new CredentialOwners(facts.identities).isCutShort();
  }

  /** Whether a bug in whoami hid the place, a source or an owner. */
  public boolean isPartlyCrashed() {
    return facts.place.isCrashed()
        || subject.seen().all().stream().anyMatch(it -> it.outcome().crash().isPresent())
        || new CredentialOwners(facts.identities).isPartlyCrashed();
  }

  /** Whether a bug in whoami hid a source that the client asks before the one that it uses. */
  public boolean isWinnerUnsure() {
    return subject.walk().visits().stream()
        .anyMatch(it -> it.observation().outcome().crash().isPresent());
  }

  /**
   * Whether the program here may use another client or version than the headline's, because the
   * search for it did not end. The search for Hadoop is separate.
   */
  public boolean isClientUnsure() {
    FoundLibraries found = facts.libraries;
    boolean isLost = found.crash().isPresent() || found.isCutShort() || facts.isProgramLost;
    return isLost && !subject.walk().client().isOfHadoop();
  }

  /** Whether the instance metadata had time to describe the instance. */
  boolean isInstanceKnown() {
    Outcome outcome = subject.seen().outcomeOf(Source.INSTANCE_METADATA);
    return !outcome.isCutShort()
        && !outcome.detail().instance().filter(InstanceDetails::isCutShort).isPresent();
  }
}
