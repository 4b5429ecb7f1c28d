package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.function.Supplier;

/** Every place where credentials can be. */
public enum Source {
  SYSTEM_PROPERTIES("system properties", new SystemProperties()),
  ENVIRONMENT("environment", new EnvironmentVariables()),
  WEB_IDENTITY("web identity", new WebIdentityToken()),
  PROFILE("profile", new SharedProfile()),
  CONTAINER("container", new ContainerEndpoint()),
  INSTANCE_METADATA("instance profile", new InstanceMetadata());

  private final String title;
  private final Probe probe;

  Source(String title, Probe probe) {
    this.title = title;
    this.probe = probe;
  }

  public String title() {
    return title;
  }

  /** Looks at this source; a bug of ours is an outcome like any other. */
  public Observation observe(Surroundings here, Supplier<Sts> sts, Options options) {
    long start = here.nanoTime();
    Witness w = new Witness(here);
    Outcome outcome;
    try {
      outcome = probe.observe(w, sts, options);
    } catch (RuntimeException | StackOverflowError bug) {
      outcome = Outcome.crashed(bug);
    }
    return new Observation(this, outcome, w.steps(), (here.nanoTime() - start) / 1_000_000);
  }

  /** What stands for a look that was not finished when the time was up. */
  public Observation cutShort(long elapsedMillis) {
    Outcome outcome = Outcome.failed(Fault.TIMED_OUT, "still looking when the time was up");
    return new Observation(this, outcome, Collections.emptyList(), elapsedMillis);
  }
}
