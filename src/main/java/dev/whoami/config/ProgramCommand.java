package dev.whoami.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The programs whose configuration is found by their processes: how each is called there, and where
 * it has its files.
 */
enum ProgramCommand {
  FLUENT_BIT("fluent-bit", NamedConfigFile.byOption("-c", "--config")),
  FLUENTD(
      "fluentd|td-agent",
      NamedConfigFile.byOption("-c", "--config")
          .orVariable("FLUENT_CONF")
          .orAt(
              "/etc/fluent/fluentd.conf",
              "/etc/fluent/fluent.conf",
              "/etc/td-agent/td-agent.conf")),
  LOKI(
      "loki",
      NamedConfigFile.byOption("-config.file", "--config.file")
          .orAt("config.yaml", "config/config.yaml")),
  TEMPO_AND_MIMIR("tempo|mimir", NamedConfigFile.byOption("-config.file", "--config.file")),
  THANOS("thanos", NamedConfigFile.byOption("--objstore.config-file")),
  PGBACKREST(
      "pgbackrest|postgres|postmaster",
      NamedConfigFile.byOption("--config")
          .orVariable("PGBACKREST_CONFIG")
          .orAt("/etc/pgbackrest/pgbackrest.conf", "/etc/pgbackrest.conf")),
  RCLONE(
      "rclone",
      NamedConfigFile.byOption("--config")
          .orVariable("RCLONE_CONFIG")
          .orBelow("XDG_CONFIG_HOME", "rclone/rclone.conf")
          .orBelow("HOME", ".config/rclone/rclone.conf", ".rclone.conf")),
  TRINO("io\\.trino\\.server\\.\\w+", new TrinoCatalogs()),
  SPARK(
      "org\\.apache\\.spark\\.deploy\\.SparkSubmit",
      NamedConfigFile.byOption("--properties-file")
          .orBelow("SPARK_CONF_DIR", "spark-defaults.conf")
          .orBelow("SPARK_HOME", "conf/spark-defaults.conf")
          .orAt("/opt/spark/conf/spark-defaults.conf")),
  FLINK("org\\.apache\\.flink\\..*", new FlinkFiles()),
  KAFKA(".*", new KafkaClientFiles(), true),
  SPRING(".*", new SpringFiles(), true);

  private final Pattern program;
  private final ConfigPlaces places;
  private final boolean anyJava;

  ProgramCommand(String program, ConfigPlaces places) {
    this(program, places, false);
  }

  ProgramCommand(String program, ConfigPlaces places, boolean anyJava) {
    this.program = Pattern.compile(program);
    this.places = places;
    this.anyJava = anyJava;
  }

  /** The files of every program that a process may be, each once. */
  static List<String> filesOf(ProgramProcess process) {
    List<String> files = new ArrayList<>();
    String name = process.program();
    for (ProgramCommand each : values()) {
      boolean isIt = each.anyJava ? process.isJava() : each.program.matcher(name).matches();
      if (isIt) {
        files.addAll(each.places.filesOf(process));
      }
    }
    return Collections.unmodifiableList(files);
  }
}
