package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The keys in use belong to the instance or to ECS itself, and were copied into this container. */
public final class HostKeysCopied implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (j.verdict().kind() == IdentityKind.TASK_EXECUTION_ROLE) {
      return x.winner()
          .filter(it -> isCopied(it) && x.place().platform().isEcs())
          .map(it -> ExecutionKeysCopied.finding(it, x));
    }
    Optional<String> instance = x.instance().flatMap(it -> it.id());
    boolean isOfInstance = instance.isPresent() && instance.equals(j.verdict().session());
    return isOfInstance && j.verdict().kind() == IdentityKind.HOST_ROLE
        ? x.winner().filter(HostKeysCopied::isCopied).map(it -> finding(it, x))
        : OtherSessionCopied.owner(j)
            .flatMap(
                owner ->
                    x.winner()
                        .filter(HostKeysCopied::isCopied)
                        .map(it -> OtherSessionCopied.finding(owner, it, x)));
  }

  /**
   * Whether a person or a script wrote the keys there. Those of a profile's program or role are
   * renewed.
   */
  private static boolean isCopied(Observation keys) {
    switch (keys.source()) {
      case ENVIRONMENT:
      case SYSTEM_PROPERTIES:
        return true;
      case PROFILE:
        return !keys.outcome().detail().isOfProcess()
            && !keys.outcome().detail().role().isPresent();
      default:
        return false;
    }
  }

  private static Finding finding(Observation keys, Examination x) {
    Finding finding =
        Finding.of(
                "The keys in the "
                    + keys.source().title()
                    + " are a copy of those of "
                    + KnownNames.roleOfInstance(x)
                    + ": their session is the one of this instance. Nothing renews a copy, so"
                    + " the keys end some hours after they were copied. Until then "
                    + x.walk().client().inSentence()
                    + " uses them before every role.")
            .because(keys.evidence())
            .because("STS: the session is the instance's ID, as EC2 names it")
            .remedy(removal(keys.source(), x));
    return ofOwnRole(x).map(finding::remedy).orElse(finding);
  }

  static Remedy removal(Source source, Examination x) {
    return source == Source.ENVIRONMENT
        ? Remedy.of(
                "Remove the keys from the place that sets them: a start script, an env file, the"
                    + " image:")
            .fix(Fix.of("WHO121", "unset"))
        : EarlierKeys.removal("Remove the keys from the " + source.title() + ".", source, x);
  }

  /** The role that the code gets without these keys. */
  static Optional<Remedy> ofOwnRole(Examination x) {
    Platform platform = x.place().platform();
    if (x.seen().isRoleConfigured()) {
      return Optional.empty();
    }
    if (platform.isEcs() && !x.place().isBeanstalk()) {
      return Optional.of(
          Remedy.of(
              "Then give the task a role of its own, or the code still has the Host Role"
                  + " (WHO101)."));
    }
    return platform.isPod()
        ? Optional.of(
            Remedy.of(
                "Then give the pod a role of its own, or the code still has the node's role"
                    + " (WHO109)."))
        : Optional.empty();
  }
}
