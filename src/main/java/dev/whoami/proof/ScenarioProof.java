package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.proof.RunRecord;
import dev.whoami.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The identity and the actions of a program in one scenario. */
public final class ScenarioProof {
  private final RunRecord run;
  private final List<SignedIdentity> identities;

  private ScenarioProof(RunRecord run, List<SignedIdentity> identities) {
    this.run = run;
    this.identities = identities;
  }

  public static ScenarioProof of(RunRecord run) {
    return new ScenarioProof(run, Collections.unmodifiableList(SignedIdentities.in(run)));
  }

  public Scenario scenario() {
    return run.scenario();
  }

  /** Every identity that the program had, in order of time. */
  public List<SignedIdentity> identities() {
    return identities;
  }

  /** The identities with which the program assumed another role. */
  List<SignedIdentity> assuming() {
    return SignedIdentities.assuming(run);
  }

  /** Whether an endpoint gave it keys of an identity of this kind, used or not. */
  boolean wasGivenKeysOf(IdentityKind kind) {
    return run.owners().values().stream().anyMatch(arn -> SignedIdentities.kindOf(arn) == kind);
  }

  /** The last identity of the program. */
  public Optional<SignedIdentity> last() {
    return identities.stream().reduce((one, other) -> isLater(one, other) ? one : other);
  }

  private static boolean isLater(SignedIdentity one, SignedIdentity other) {
    return one.lastMillis() > other.lastMillis();
  }

  /** The kind of the last identity; REFUSED if AWS never accepted the keys. */
  public IdentityKind kind() {
    return last()
        .map(it -> it.isAccepted() ? it.kind() : IdentityKind.REFUSED)
        .orElse(IdentityKind.NONE);
  }

  /** Whether the identity comes from the program's own output, and not from a request. */
  public boolean isTold() {
    return !identities.isEmpty() && identities.get(0).requests() == 0;
  }

  /** The exit code; empty if the program was killed or could not be run. */
  public Optional<Integer> exit() {
    return run.exit();
  }

  public long millis() {
    return run.millis();
  }

  /** The number of requests to each endpoint. */
  public Map<String, Integer> requests() {
    Map<String, Integer> counts = new TreeMap<>();
    run.requests().forEach(each -> counts.merge(each.endpoint(), 1, Integer::sum));
    return counts;
  }

  /** When an endpoint that failed at first had recovered, if the program asked it. */
  public Optional<Long> recoveredMillis() {
    return run.recoveredMillis();
  }

  /** Why the program could not be run. */
  public Optional<String> error() {
    return run.error();
  }

  /**
   * The time from the first failed request for credentials to the last, in milliseconds; empty with
   * fewer than two.
   */
  public Optional<Long> retriedMillis() {
    List<LoggedRequest> failed = new ArrayList<>();
    for (LoggedRequest each : run.requests()) {
      if (isForCredentials(each) && (each.status() == 0 || each.status() >= 400)) {
        failed.add(each);
      }
    }
    return failed.size() < 2
        ? Optional.empty()
        : Optional.of(failed.get(failed.size() - 1).millis() - failed.get(0).millis());
  }

  private static boolean isForCredentials(LoggedRequest request) {
    return request.endpoint().equals("container")
        || request.endpoint().equals("instance")
        || SignedIdentities.isAssumption(request);
  }

  public Set<ObservedAction> actions() {
    Set<ObservedAction> actions = EnumSet.noneOf(ObservedAction.class);
    if (error().isPresent()) {
      return actions;
    }
    if (run.requests().isEmpty()) {
      actions.add(
          run.names().isEmpty() ? ObservedAction.ASKED_NOTHING : ObservedAction.DISTRUSTED_LAB);
    }
    if (!run.names().isEmpty() && run.requests().stream().noneMatch(LoggedRequest::isOfAws)) {
      actions.add(ObservedAction.DISTRUSTED_LAB);
    }
    if (retriedMillis().isPresent()) {
      actions.add(ObservedAction.RETRIED);
    }
    List<LoggedRequest> signed = SignedIdentities.signed(run);
    boolean isUnsigned =
        run.requests().stream().anyMatch(it -> it.isOfAws() && !SignedIdentities.isAssumption(it));
    if (signed.isEmpty() && isUnsigned) {
      actions.add(ObservedAction.WAS_ANONYMOUS);
    }
    if (signed.stream()
        .anyMatch(it -> !it.isAccepted() && run.owners().containsKey(it.accessKeyId()))) {
      actions.add(ObservedAction.USED_REJECTED_KEYS);
    }
    if (keysOf(signed) > identities.size()) {
      actions.add(ObservedAction.RENEWED);
    }
    recoveredMillis().ifPresent(at -> addOfRecovery(at, actions));
    return Collections.unmodifiableSet(actions);
  }

  private static long keysOf(List<LoggedRequest> signed) {
    return signed.stream().map(LoggedRequest::accessKeyId).distinct().count();
  }

  private void addOfRecovery(long recovered, Set<ObservedAction> actions) {
    Optional<SignedIdentity> last = last().filter(it -> it.lastMillis() > recovered);
    if (last.isPresent()) {
      boolean isHost = last.get().kind() == IdentityKind.HOST_ROLE;
      actions.add(isHost ? ObservedAction.KEPT_HOST_ROLE : ObservedAction.RECOVERED);
    }
  }
}
