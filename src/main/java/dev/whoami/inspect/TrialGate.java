package dev.whoami.inspect;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.CpuWindow;
import dev.whoami.world.DeadlineTasks.PendingResult;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Lets the SDK try only where that is safe: it would run a credential_process, it reads a file or a
 * reply to its end, however large, and it goes through a SOCKS proxy that Java is told of: on Java
 * 8 with tokens of containers and instances, later where the endpoint is https. So the probes look
 * first; of the instance metadata only a glance is waited for where nobody has taken a request,
 * since there is nothing to read.
 */
final class TrialGate {
  private static final Duration GLANCE = Duration.ofMillis(20);

  /** Where this process gets too little CPU to see in a glance that somebody answers. */
  private static final Duration LONG_GLANCE = Duration.ofSeconds(1);

  /** What the SDK may take where nobody answers it, and some. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Source[] FIRST = {Source.PROFILE, Source.WEB_IDENTITY, Source.CONTAINER};

  private final Surroundings here;
  private final ProbeOptions options;

  TrialGate(Surroundings here, ProbeOptions options) {
    this.here = here;
    this.options = options;
  }

  /** After the looks at these sources and at the instance metadata, which may have been heard. */
  Trial tryAfter(
      Map<Source, PendingResult<Observation>> sources,
      PendingResult<Observation> instance,
      BooleanSupplier isHeard) {
    if (!here.isThisProcess()) {
      return Trial.notRun("not tried: the SDK can only try in its own process");
    }
    if (options.isOffline()) {
      return Trial.notRun("not tried offline");
    }
    if (here.property("socksProxyHost").hasText()) {
      return Trial.notRun(
          "not tried: socksProxyHost is set, and the SDK may send the container's token there");
    }
    for (Source each : FIRST) {
      Optional<Outcome> seen = look(sources, each);
      if (!seen.isPresent()) {
        return Trial.cutShort();
      }
      Optional<Trial> closed = closedBy(seen.get());
      if (closed.isPresent()) {
        return closed.get();
      }
    }
    Optional<String> unbounded = new TrialFiles(new Witness(here)).trouble();
    if (unbounded.isPresent()) {
      return Trial.mightReadForEver(unbounded.get());
    }
    CpuWindow cpu = here.watchCpu(LONGEST);
    // The preparing takes longer than an instance metadata that is there takes to answer.
    Trial.prepare();
    Optional<Observation> seen = instance.within(cpu.isStarved() ? LONG_GLANCE : GLANCE);
    if (!seen.isPresent() && isHeard.getAsBoolean()) {
      seen = instance.ifInTime();
      if (!seen.isPresent()) {
        return Trial.cutShort();
      }
    }
    return seen.map(Observation::outcome).flatMap(TrialGate::closedBy).orElseGet(this::run);
  }

  private Trial run() {
    CpuWindow cpu = here.watchCpu(LONGEST);
    return Trial.run().within(cpu);
  }

  private static Optional<Outcome> look(
      Map<Source, PendingResult<Observation>> sources, Source source) {
    return Objects.requireNonNull(sources.get(source)).ifInTime().map(Observation::outcome);
  }

  private static Optional<Trial> closedBy(Outcome outcome) {
    if (outcome.isCutShort()) {
      return Optional.of(Trial.notRun("not tried, since a look at it was cut short"));
    }
    if (outcome.has(Fault.NOT_RUN)) {
      return Optional.of(Trial.notRun("not tried: " + outcome.reason()));
    }
    // What could not be read as a file may be a pipe, or a device without an end.
    return outcome.has(Fault.TOO_LARGE) || outcome.has(Fault.FILE_UNREADABLE)
        ? Optional.of(Trial.mightReadForEver(outcome.reason()))
        : Optional.empty();
  }
}
