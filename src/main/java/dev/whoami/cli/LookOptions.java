package dev.whoami.cli;

import dev.whoami.Question;
import dev.whoami.probe.Options;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.Surroundings;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Through whose eyes is looked, for how long, and what may be done. */
final class LookOptions {
  @Option(
      names = "--pid",
      paramLabel = "N",
      description = "Through process N's eyes: its environment, files and -D flags.")
  private @Nullable Long pid;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Bound on the whole run: 5s (the default), 500ms, 1m.")
  private @Nullable String timeout;

  @Option(names = "--offline", description = "Look, and send nothing.")
  private boolean offline;

  @Option(
      names = "--run-credential-process",
      description = "Run the credential_process of a profile.")
  private boolean runsCredentialProcess;

  Question question() {
    return question("5s");
  }

  /** The question, which may take so long unless the user says otherwise. */
  Question question(String usualTimeout) {
    return Question.usual()
        .with(Options.of(offline, runsCredentialProcess))
        .within(TimeText.TIMEOUT.parse(timeout == null ? usualTimeout : timeout));
  }

  Surroundings surroundings() {
    return eyes()
        .get()
        .orElseThrow(
            () ->
                new UsageException(
                    "--pid "
                        + pid
                        + ": there is no such process, or this user may not read its environment;"
                        + " run whoami as the user of that process"));
  }

  /** The same at any time; empty where the process is not there any more. */
  Supplier<Optional<Surroundings>> eyes() {
    if (pid == null) {
      return () -> Optional.of(new LiveSurroundings());
    }
    long process = pid;
    return () -> ProcessSurroundings.of(process).map(it -> it);
  }
}
