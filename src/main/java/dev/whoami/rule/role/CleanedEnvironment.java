package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.ParentProcesses;
import dev.whoami.place.Platform;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A container without any mark of its platform, whose original variables are unknown. A login, sudo
 * or cron removes the variables of ECS, and with them every mark of ECS.
 */
public final class CleanedEnvironment implements Rule {
  private static final Set<ParentProcesses.Top> UNTOLD =
      EnumSet.of(ParentProcesses.Top.UNREADABLE, ParentProcesses.Top.OVERWRITTEN);

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    IdentityKind kind = j.verdict().kind();
    Platform platform = x.place().platform();
    boolean isHost = kind == IdentityKind.HOST_ROLE && x.isWinner(Source.INSTANCE_METADATA);
    // Without another mark of a container, EC2's metadata without EC2's hardware is one.
    boolean mayBeTask =
        platform == Platform.CONTAINER
            ? isHost || kind == IdentityKind.NONE
            : platform == Platform.UNKNOWN && isHost;
    boolean isUntold = UNTOLD.contains(x.place().ancestry().top());
    return mayBeTask && isUntold && !x.place().ancestry().hasLost()
        ? Optional.of(finding(x))
        : Optional.empty();
  }

  private static Finding finding(Examination x) {
    return Finding.of(
            "This process may have lost the container's role: its environment has nothing of ECS,"
                + " and PID 1's "
                + MissingTaskRole.untold(x)
                + ". A login, su, sudo, cron or a web server's settings drop the variables that a"
                + " container is given.")
        .because("PID 1: its environment " + MissingTaskRole.untold(x))
        .because(x.seen().of(Source.CONTAINER).evidence())
        .remedy(look(x));
  }

  private static Remedy look(Examination x) {
    return x.place().ancestry().top() == ParentProcesses.Top.UNREADABLE
        ? Remedy.of(
                "Check as root, or as the user of PID 1, whether PID 1 has the variables. If so,"
                    + " pass them to this process (WHO103).")
            .fix(Fix.of("WHO118", "names-of-pid-1"))
        : Remedy.of(
            "Check what starts the container. If it is an ECS task with a task role, pass"
                + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI to this process (WHO103).");
  }
}
