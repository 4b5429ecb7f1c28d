package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a fault at the container endpoint, asked with this process's variables or with lost ones.
 */
final class EndpointFault {
  /** Shows the end of the agent's log, on the instance. */
  static final String LOG = "sudo tail -n 50 /var/log/ecs/ecs-agent.log";

  /** Restarts the agent on the instance; tasks keep running. */
  static final String RESTART = "sudo systemctl restart ecs";

  private EndpointFault() {}

  static Optional<Observation> among(Judgement j, Fault... faults) {
    Examination x = j.examination();
    Observation own = x.seen().of(Source.CONTAINER);
    Observation seen =
        own.outcome().isAbsent()
            ? x.parent().observation().filter(it -> it.source() == Source.CONTAINER).orElse(own)
            : own;
    return seen.outcome().fault().filter(Arrays.asList(faults)::contains).map(fault -> seen);
  }

  /** The address of the endpoint, as a shell would have it. */
  static String address(Judgement j) {
    return j.examination().place().platform().isPod()
        ? "\"$AWS_CONTAINER_CREDENTIALS_FULL_URI\""
        : "\"http://169.254.170.2$AWS_CONTAINER_CREDENTIALS_RELATIVE_URI\"";
  }

  /** What to do at the agent, which on Fargate is out of the user's reach. */
  static Remedy atTheAgent(Judgement j, String text, String... commands) {
    Examination x = j.examination();
    return x.place().platform() == Platform.ECS_FARGATE
        ? Remedy.of(
                "Stop the task; ECS starts a new one. If the new task fails too, ask AWS Support:"
                    + " on Fargate AWS runs the agent.")
            .commands(Restart.stopTask(x))
        : Remedy.of(text).commands(commands);
  }
}
