package dev.whoami.config;

import java.util.Arrays;
import java.util.List;

/** The settings of a Flink, in the conf folder of its process. */
final class FlinkFiles implements ConfigPlaces {
  @Override
  public List<String> filesOf(ProgramProcess process) {
    List<String> named = process.options("--configDir", "-c");
    String folder =
        named.isEmpty()
            ? process.variable("FLINK_CONF_DIR").orElse("/opt/flink/conf")
            : named.get(0);
    return Arrays.asList(folder + "/config.yaml", folder + "/flink-conf.yaml");
  }
}
