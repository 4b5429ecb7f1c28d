package dev.whoami.trial;

import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.Surroundings;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clients of other languages, each run on the spot as a child process, at the same time. */
public final class ExternalClientTrials {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  /** The time to kill a client and read the rest of its output. */
  private static final Duration MARGIN = Duration.ofMillis(200);

  private ExternalClientTrials() {}

  /** The IDs of the clients that whoami can try if they are installed. */
  public static Set<String> clients() {
    Set<String> ids = new LinkedHashSet<>();
    for (ExternalClient each : ExternalClient.all()) {
      ids.add(each.id());
    }
    return Collections.unmodifiableSet(ids);
  }

  /**
   * Runs those of these clients that can be tried, and returns each trial by the client's ID. Each
   * client has fifteen seconds, or the time that is left until the tasks' deadline.
   *
   * <p>A client reads each source to its end. So run it only if no probe found a source that is too
   * large.
   */
  public static Map<String, Trial> run(
      Surroundings here, Set<String> clients, ProbeOptions options, DeadlineTasks tasks) {
    TrialPolicy policy = new TrialPolicy(here, options);
    Map<String, PendingResult<Trial>> underWay = new LinkedHashMap<>();
    for (ExternalClient each : ExternalClient.all()) {
      if (clients.contains(each.id())) {
        underWay.put(each.id(), tasks.start(each.id(), () -> attempt(each, here, policy, tasks)));
      }
    }
    Map<String, Trial> trials = new LinkedHashMap<>();
    underWay.forEach(
        (id, pending) ->
            trials.put(
                id, pending.orAtDeadline(ExternalClientTrials::late, crash -> Trial.crashed())));
    return Collections.unmodifiableMap(trials);
  }

  private static Trial attempt(
      ExternalClient client, Surroundings here, TrialPolicy policy, DeadlineTasks tasks) {
    Optional<TrialRefusal> closed = policy.forClient(client);
    if (closed.isPresent()) {
      return Trial.refused(closed.get());
    }
    Duration limit = limit(tasks);
    if (limit.isZero()) {
      return Trial.refused(
          TrialRefusal.of(TrialRefusal.Reason.NO_TIME, "not tried: no time was left"));
    }
    CpuWindow cpu = here.watchCpu(limit);
    ProgramReply reply = here.run(ChildProgram.of(client.words(), here), limit);
    return new ExternalClientTrial(client, reply).within(limit).within(cpu);
  }

  private static Duration limit(DeadlineTasks tasks) {
    Duration left = tasks.left(MARGIN);
    return left.compareTo(LIMIT) < 0 ? left : LIMIT;
  }

  private static Trial late() {
    return Trial.stopped(null, "still running when the time was up");
  }
}
