package dev.whoami.hadoop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How bin/flume-ng would find and append Hadoop. */
final class FlumeScript {
  private final @Nullable String command;
  private final @Nullable String hadoopHome;
  private final boolean exported;
  private final boolean blanks;

  FlumeScript(
      Optional<String> command, Optional<String> hadoopHome, boolean exported, boolean blanks) {
    this.command = command.orElse(null);
    this.hadoopHome = hadoopHome.orElse(null);
    this.exported = exported;
    this.blanks = blanks;
  }

  Flume of(Libraries libraries) {
    return Flume.of(
        libraries.first(Artifact.FLUME_CORE).flatMap(Jar::version),
        Optional.ofNullable(command),
        Optional.ofNullable(hadoopHome),
        exported,
        exported && blanks && command != null);
  }
}
