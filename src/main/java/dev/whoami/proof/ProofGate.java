package dev.whoami.proof;

import dev.whoami.diagnosis.IdentityKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule that a program must meet in every scenario: its identity is of an allowed kind, or it
 * has none. It may have none only if the scenario has no such identity for it. If a role is broken,
 * a program should stop and not continue as another identity.
 */
public final class ProofGate {
  private final Set<IdentityKind> kinds;

  private ProofGate(Set<IdentityKind> kinds) {
    this.kinds = kinds;
  }

  /** Without kinds, there is no requirement. */
  public static ProofGate of(List<IdentityKind> kinds) {
    Set<IdentityKind> set = EnumSet.noneOf(IdentityKind.class);
    set.addAll(kinds);
    return new ProofGate(Collections.unmodifiableSet(set));
  }

  public Set<IdentityKind> kinds() {
    return kinds;
  }

  /** Whether there is no requirement. */
  boolean isOpen() {
    return kinds.isEmpty();
  }

  /** What is wrong in a scenario, as a clause; empty if nothing is. */
  Optional<String> objection(ScenarioProof proof) {
    if (proof.error().isPresent()) {
      return proof.error().map(why -> "could not be run: " + why);
    }
    if (isOpen()) {
      return Optional.empty();
    }
    if (proof.identities().isEmpty() && proof.actions().contains(ObservedAction.DISTRUSTED_LAB)) {
      return Optional.of("does not trust the lab's certificate, so its identity is unknown");
    }
    for (SignedIdentity each : proof.assuming()) {
      // After an assumed role, the keys that requested it are not visible in later requests.
      boolean isHost = each.kind() == IdentityKind.HOST_ROLE && each.isAccepted();
      if (isHost && !kinds.contains(each.kind())) {
        return Optional.of("asked for another role's keys as " + described(each));
      }
    }
    if (hidesHostRole(proof)) {
      return Optional.of("was given the Host Role's keys, and signed nothing that the lab saw");
    }
    if (isUndecided(proof)) {
      return Optional.of(
          "had no identity when it was ended at the limit, and may be another later");
    }
    boolean wasOne = false;
    for (SignedIdentity each : proof.identities()) {
      // The program's own keys are rejected only in the lab: AWS may accept them.
      if (!each.isAccepted() && each.kind() != IdentityKind.UNKNOWN) {
        continue;
      }
      if (!kinds.contains(each.kind())) {
        return Optional.of("was " + described(each) + ", not " + words());
      }
      wasOne = true;
    }
    boolean mayBeNobody = kinds.contains(proof.kind()) || !isOffered(proof);
    return wasOne || mayBeNobody
        ? Optional.empty()
        : Optional.of("did not get " + words() + ", which this scenario has");
  }

  /** The lab does not see requests to addresses outside of AWS's names and ports. */
  private boolean hidesHostRole(ScenarioProof proof) {
    return proof.identities().isEmpty()
        && proof.wasGivenKeysOf(IdentityKind.HOST_ROLE)
        && !kinds.contains(IdentityKind.HOST_ROLE);
  }

  /** The fallback of a client can take longer than the limit. */
  private boolean isUndecided(ScenarioProof proof) {
    return proof.identities().isEmpty()
        && !proof.exit().isPresent()
        && !kinds.contains(IdentityKind.NONE);
  }

  private boolean isOffered(ScenarioProof proof) {
    return IdentityKind.named(proof.scenario().expectation().kind())
        .filter(kinds::contains)
        .isPresent();
  }

  /** Why the chosen scenarios prove nothing; empty if they do. */
  Optional<String> weakness(List<ScenarioProof> proofs) {
    boolean isProof =
        isOpen()
            || kinds.contains(IdentityKind.NONE)
            || proofs.stream().anyMatch(it -> kinds.contains(it.kind()));
    return isProof
        ? Optional.empty()
        : Optional.of(
            "The program was " + words() + " in none of these scenarios, so this proves nothing.");
  }

  /** The allowed kinds in words, for example "the TASK ROLE". */
  String words() {
    List<String> words = new ArrayList<>();
    kinds.forEach(each -> words.add(KindText.of(each)));
    return String.join(" or ", words);
  }

  private static String described(SignedIdentity actor) {
    return KindText.of(actor.kind()) + actor.arn().map(it -> " (" + it + ")").orElse("");
  }
}
