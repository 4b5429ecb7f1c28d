package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.Collections;
import java.util.function.Supplier;

/** Every place where credentials can be. */
public enum Source {
  SYSTEM_PROPERTIES("system properties", new SystemProperties()),
  ENVIRONMENT("environment", new EnvironmentVariables()),
  WEB_IDENTITY("web identity", new WebIdentityToken()),
  PROFILE("profile", new SharedProfile()),
  CONTAINER("container", new ContainerEndpoint()),
  INSTANCE_METADATA("instance profile", new InstanceMetadata()),
  S3A_SETTINGS("S3A settings"),
  S3N_SETTINGS("S3N settings"),
  HADOOP_CREDENTIAL_STORE("credential store"),
  PROGRAM_SETTINGS("program settings");

  private final String title;
  private final Probe probe;
  private final boolean ofSettings;

  Source(String title, Probe probe) {
    this(title, probe, false);
  }

  /** A source in the settings of Hadoop or of a program, which no probe reads. */
  Source(String title) {
    this(title, Source::nowhere, true);
  }

  Source(String title, Probe probe, boolean ofSettings) {
    this.title = title;
    this.probe = probe;
    this.ofSettings = ofSettings;
  }

  private static Outcome nowhere(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    return Outcome.absent("no settings here");
  }

  public String title() {
    return title;
  }

  /** Whether no probe checks it, since it is a part of the settings of Hadoop or of a program. */
  public boolean isOfSettings() {
    return ofSettings;
  }

  /** The observation of a source that cannot exist here. */
  Observation nowhere() {
    return Observation.of(this, Outcome.absent("no settings here"));
  }

  /** Checks this source. A bug in whoami becomes an outcome like any other. */
  public Observation observe(Surroundings here, Supplier<Sts> sts, ProbeOptions options) {
    long start = here.nanoTime();
    Witness w = new Witness(here);
    Outcome outcome =
        CrashBarrier.run(title, () -> probe.observe(w, sts, options), Outcome::crashed);
    return new Observation(this, outcome, w.steps(), (here.nanoTime() - start) / 1_000_000);
  }

  /** The value for a check that a bug in whoami ended. */
  public Observation crashed(Crash crash) {
    return new Observation(this, Outcome.crashed(crash), Collections.emptyList(), 0);
  }

  /** The value for a check that was not finished when the time was up. */
  public Observation cutShort(long elapsedMillis) {
    Outcome outcome = Outcome.cutShort("not finished when the time of this run was up");
    return new Observation(this, outcome, Collections.emptyList(), elapsedMillis);
  }
}
