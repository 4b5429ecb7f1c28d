package dev.whoami.diagnosis;

import dev.whoami.chain.Walk;
import dev.whoami.config.ConfiguredProgram;

/** What a program would do here that is configured so. */
public final class ConfiguredWalk {
  private final ConfiguredProgram program;
  private final Walk walk;

  public ConfiguredWalk(ConfiguredProgram program, Walk walk) {
    this.program = program;
    this.walk = walk;
  }

  public ConfiguredProgram program() {
    return program;
  }

  public Walk walk() {
    return walk;
  }

  /** The program and its file, within a sentence. */
  public String title() {
    return program.title() + " in " + program.file();
  }
}
