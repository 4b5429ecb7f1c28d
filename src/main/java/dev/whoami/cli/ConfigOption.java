package dev.whoami.cli;

import dev.whoami.chain.ClientVersion;
import dev.whoami.config.Configurations;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.config.UnreadableConfigException;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.List;

/** The configuration files that the command line names, and the programs in them. */
final class ConfigOption {
  private ConfigOption() {}

  /** The programs. Each has the version that is given for its client, if there is one. */
  static List<ConfiguredProgram> programs(
      List<String> files, List<ClientVersion> versions, Surroundings here) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (String file : files) {
      for (ConfiguredProgram each : in(file, here)) {
        programs.add(at(versions, each));
      }
    }
    return programs;
  }

  private static List<ConfiguredProgram> in(String file, Surroundings here) {
    try {
      return Configurations.in(file, new Witness(here));
    } catch (UnreadableConfigException unreadable) {
      throw new UsageException("--config " + file + ": " + unreadable.why());
    }
  }

  private static ConfiguredProgram at(List<ClientVersion> versions, ConfiguredProgram program) {
    return versions.stream()
        .filter(it -> it.client() == program.client().client())
        .filter(it -> !it.equals(ClientVersion.newest(it.client())))
        .findFirst()
        .map(it -> program.at(it.version()))
        .orElse(program);
  }
}
