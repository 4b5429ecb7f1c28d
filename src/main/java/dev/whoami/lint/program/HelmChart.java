package dev.whoami.lint.program;

import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.world.Surroundings;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import java.time.Duration;
import java.util.Optional;

/** A Helm chart with its usual values, as "helm template" of this machine renders it. */
public final class HelmChart {
  /** A large chart with the definitions of its own kinds has a few hundred KiB. */
  private static final int MOST_BYTES = 4 << 20;

  private final String file;
  private final ProgramReply reply;

  private HelmChart(String file, ProgramReply reply) {
    this.file = file;
    this.reply = reply;
  }

  /** Runs helm, which reads the chart and asks no cluster. */
  public static HelmChart rendered(String chartFile, Surroundings here, Duration limit) {
    String folder = FilePath.folder(chartFile);
    String path = folder.startsWith("/") ? folder : "./" + folder;
    ProgramCall call = ProgramCall.of("helm", "template", "release", path).printingUpTo(MOST_BYTES);
    return new HelmChart(chartFile, here.run(call, limit));
  }

  /** The manifests; empty where helm could not render them. */
  public Optional<String> manifests() {
    boolean isWell = reply.ending() == ProgramReply.Ending.EXITED && reply.exitCode() == 0;
    return isWell ? Optional.of(reply.output()) : Optional.empty();
  }

  /** A name for what helm prints: its lines are not those of a file. */
  public String name() {
    return FilePath.folder(file) + "helm-template.yaml";
  }

  /** Says why nothing was checked here. */
  public Unresolved note() {
    return Unresolved.of(
        SourceLocation.file(file, Dialect.KUBERNETES),
        reply.ending() == ProgramReply.Ending.MISSING
            ? "This is a Helm chart, and there is no program helm on the PATH."
            : "helm template did not render this chart; run it in its folder to see why.");
  }
}
