package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.rule.part.KnownNames;
import java.util.Optional;

/** Why no client can read the instance metadata here, in a place without other credentials. */
final class UnreadableMetadata {
  private UnreadableMetadata() {}

  /** Empty if the code has credentials, or if that is unknown. */
  static Optional<MetadataObstacle> in(Judgement j) {
    return j.verdict().kind() == IdentityKind.NONE
        ? j.examination()
            .seen()
            .outcomeOf(Source.INSTANCE_METADATA)
            .facts(ImdsResponses.class)
            .flatMap(ImdsResponses::server)
            .flatMap(ImdsServer::obstacle)
            .filter(it -> it.kind() != MetadataObstacle.Kind.NOT_KNOWN)
        : Optional.empty();
  }

  /** Whether this is a task or a pod, which should have its own role. */
  static boolean mayHaveRole(Examination x) {
    return (x.place().platform().isEcs() && !x.place().isBeanstalk())
        || x.place().platform().isPod();
  }

  /**
   * The finding with a lower severity if it may be intended, because the code can have its own
   * role.
   */
  static Finding graded(Finding finding, Examination x) {
    if (!mayHaveRole(x)) {
      return finding;
    }
    String owner = x.place().platform().isPod() ? "pod's service account" : "task";
    return finding
        .withSeverity(Severity.NOTE)
        .remedy(Remedy.of("Best: give the " + owner + " a role of its own."));
  }

  static String instance(MetadataObstacle obstacle, Examination x) {
    return ShellWord.nameOr(KnownNames.instance(x), obstacle.instanceId());
  }
}
