package dev.whoami.diagnosis;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Walk;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.probe.Observations;

/** The predicted walks of a program with this configuration. */
public final class ConfiguredWalk {
  private final ConfiguredProgram program;
  private final Walk walk;
  private final Walk newest;
  private final Walk oldest;

  private ConfiguredWalk(ConfiguredProgram program, Observations seen) {
    ClientVersion client = program.client();
    Version old = program.isVersionKnown() ? client.version() : Version.of("0.0.1");
    this.program = program;
    this.walk = client.walk(seen);
    this.newest = client.at(client.client().newest()).walk(seen);
    this.oldest = client.at(old).walk(seen);
  }

  public static ConfiguredWalk of(ConfiguredProgram program, Observations seen) {
    return new ConfiguredWalk(program, seen);
  }

  public ConfiguredProgram program() {
    return program;
  }

  public Walk walk() {
    return walk;
  }

  /** The walk of the program's newest version. */
  public Walk newest() {
    return newest;
  }

  /**
   * The walk of the oldest version that the program may have. It is the program's own version if
   * that is known.
   */
  public Walk oldest() {
    return oldest;
  }

  /** The program and its file, within a sentence. */
  public String title() {
    return program.title() + " in " + program.file();
  }
}
