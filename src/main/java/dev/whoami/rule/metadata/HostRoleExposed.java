package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Lightsail;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.StandIn;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A container with its own role that can also read the instance's role. */
public final class HostRoleExposed implements Rule {
  private static final Set<IdentityKind> OWN =
      EnumSet.of(IdentityKind.TASK_ROLE, IdentityKind.POD_IDENTITY, IdentityKind.IRSA);

  /**
   * The sources through which a platform, a sidecar or a pipeline gives a role. Keys that a person
   * set come from other sources.
   */
  private static final Set<Source> GIVING = EnumSet.of(Source.CONTAINER, Source.WEB_IDENTITY);

  /** Whether the code has a role that was given to this container, and not to the instance. */
  static boolean hasOwnRole(Judgement j) {
    Platform platform = j.examination().place().platform();
    boolean isGiven =
        j.verdict().kind() == IdentityKind.ASSUMED_ROLE
            && platform != Platform.EC2
            && j.verdict().source().filter(GIVING::contains).isPresent();
    return isGiven || OWN.contains(j.verdict().kind());
  }

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    if (!hasOwnRole(j) || !instance.outcome().isFound() || StandIn.mayBeIn(x)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "The Host Role"
                    + x.hostRole().map(it -> " " + it).orElse("")
                    + " can also be read from this container. A client that falls back gets it, and"
                    + " so does an attacker in the container.")
            .because(instance.evidence())
            .because("the code has its own role: " + j.verdict().kind().words())
            .remedy(block(x)));
  }

  /** Blocks the instance metadata for this container, and for others like it. */
  static Remedy block(Examination x) {
    if (x.place().platform() == Platform.ECS_MANAGED_INSTANCES) {
      return onManagedInstances(x);
    }
    switch (x.place().task().flatMap(Task::networkMode).orElse("")) {
      case "awsvpc":
        return Remedy.of(
                "Block instance metadata for every task in awsvpc network mode, on the instance and"
                    + " in its user data:")
            .fix(Fix.of("WHO302", "block-in-awsvpc"));
      case "host":
        return Remedy.of(
            "In host network mode, instance metadata cannot be blocked for one task: use awsvpc, or"
                + " give the Host Role few permissions.");
      default:
        return Remedy.of("Set the hop limit to 1, so that only the instance itself gets the role:")
            .fix(
                Lightsail.isHost(x)
                    ? Fix.of("WHO302", "limit-hops-of-lightsail")
                    : FixHere.of("WHO302", "limit-hops", x));
    }
  }

  /** There is no agent to configure and no login, and AWS sets the hop limit. */
  static Remedy onManagedInstances(Examination x) {
    return Remedy.of(
            "On Managed Instances AWS sets up the agent and the instance metadata. Run the task in"
                + " awsvpc network mode, and give the instance role only"
                + " AmazonECSInstanceRolePolicyForManagedInstances. This shows its policies:")
        .fix(FixHere.of("WHO302", "policies-of-instance", x));
  }
}
