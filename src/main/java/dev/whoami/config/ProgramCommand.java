package dev.whoami.config;

import dev.whoami.world.process.ProgramNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programs whose configuration whoami finds through their processes. Each has the names of its
 * process, and the places of its files.
 */
enum ProgramCommand {
  FLUENT_BIT(ProgramNames.of("fluent-bit"), NamedConfigFile.byOption("-c", "--config")),
  FLUENTD(
      ProgramNames.of("fluentd", "td-agent"),
      NamedConfigFile.byOption("-c", "--config")
          .orVariable("FLUENT_CONF")
          .orAt(
              "/etc/fluent/fluentd.conf",
              "/etc/fluent/fluent.conf",
              "/etc/td-agent/td-agent.conf")),
  LOKI(
      ProgramNames.of("loki"),
      NamedConfigFile.byOption("-config.file", "--config.file")
          .orAt("config.yaml", "config/config.yaml")),
  TEMPO_AND_MIMIR(
      ProgramNames.of("tempo", "mimir"), NamedConfigFile.byOption("-config.file", "--config.file")),
  THANOS(ProgramNames.of("thanos"), NamedConfigFile.byOption("--objstore.config-file")),
  PGBACKREST(
      ProgramNames.of("pgbackrest", "postgres", "postmaster"),
      NamedConfigFile.byOption("--config")
          .orVariable("PGBACKREST_CONFIG")
          .orAt("/etc/pgbackrest/pgbackrest.conf", "/etc/pgbackrest.conf")),
  RCLONE(
      ProgramNames.of("rclone"),
      NamedConfigFile.byOption("--config")
          .orVariable("RCLONE_CONFIG")
          .orBelow("XDG_CONFIG_HOME", "rclone/rclone.conf")
          .orBelow("HOME", ".config/rclone/rclone.conf", ".rclone.conf")),
  TRINO(ProgramNames.of("io.trino.server.*"), new TrinoCatalogs()),
  SPARK(
      ProgramNames.of("org.apache.spark.deploy.SparkSubmit"),
      NamedConfigFile.byOption("--properties-file")
          .orBelow("SPARK_CONF_DIR", "spark-defaults.conf")
          .orBelow("SPARK_HOME", "conf/spark-defaults.conf")
          .orAt("/opt/spark/conf/spark-defaults.conf")),
  FLINK(ProgramNames.of("org.apache.flink.*"), new FlinkFiles()),
  KAFKA(new KafkaClientFiles()),
  SPRING(new SpringFiles());

  private final @Nullable ProgramNames programs;
  private final ConfigPlaces places;

  /** The command of any program in Java. */
  ProgramCommand(ConfigPlaces places) {
    this(null, places);
  }

  ProgramCommand(@Nullable ProgramNames programs, ConfigPlaces places) {
    this.programs = programs;
    this.places = places;
  }

  /** The files of every program that a process may be, without duplicates. */
  static List<String> filesOf(ProgramProcess process) {
    List<String> files = new ArrayList<>();
    String name = process.program();
    for (ProgramCommand each : values()) {
      boolean isIt = each.programs == null ? process.isJava() : each.programs.have(name);
      if (isIt) {
        files.addAll(each.places.filesOf(process));
      }
    }
    return Collections.unmodifiableList(files);
  }
}
