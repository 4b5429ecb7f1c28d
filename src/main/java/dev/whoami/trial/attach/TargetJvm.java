package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessUser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Java Virtual Machine to ask, as its maps and its options show it. whoami first checks that it
 * is a HotSpot that listens, since the signal that wakes a HotSpot ends other programs.
 */
final class TargetJvm {
  private static final int WARNS_FROM = 21;

  private final TargetProcess process;
  private final MappedJvm mapped;
  private final List<String> options;

  private TargetJvm(TargetProcess process, MappedJvm mapped, List<String> options) {
    this.process = process;
    this.mapped = mapped;
    this.options = options;
  }

  /** That of a process, whose user can make each look at it hang. */
  static TargetJvm of(long pid, Duration limit) throws AttachFailure {
    return ProcessLook.severalWithin(limit, () -> looked(pid)).orElse(TargetJvm::late).get();
  }

  /** What a look on another thread ends with: the JVM, or why there is none. */
  private interface Looked {
    TargetJvm get() throws AttachFailure;
  }

  private static Looked looked(long pid) {
    try {
      TargetJvm seen = of(pid);
      return () -> seen;
    } catch (AttachFailure failed) {
      return () -> {
        throw failed;
      };
    }
  }

  private static TargetJvm late() throws AttachFailure {
    throw new AttachFailure(
        Kind.NO_ANSWER,
        "what /proc has about it could not be read in time; try again with a longer --timeout");
  }

  private static TargetJvm of(long pid) throws AttachFailure {
    try {
      TargetProcess process = TargetProcess.of(pid);
      MappedJvm mapped = MappedJvm.of(pid);
      if (!mapped.library().isPresent() && !mapped.isJ9()) {
        throw new AttachFailure(
            Kind.NOT_JAVA,
            "it has no Java Virtual Machine in it, so no agent can be loaded; --pid "
                + pid
                + " diagnoses every process");
      }
      return new TargetJvm(process, mapped, options(process));
    } catch (NoSuchFileException ended) {
      throw TargetProcess.ended();
    } catch (IOException denied) {
      throw new AttachFailure(
          Kind.NO_RIGHT,
          "this user may not look into it"
              + owner(pid)
              + "; run whoami as that user, or as root with the right to trace it"
              + " (CAP_SYS_PTRACE)");
    }
  }

  private static String owner(long pid) {
    try {
      return ProcessUser.in(TargetText.of(String.valueOf(pid), "status"))
          .map(it -> ", which user " + it.effective() + " runs")
          .orElse("");
    } catch (IOException | AttachFailure gone) {
      return "";
    }
  }

  /** As it was started; argument files are those that the process itself would open. */
  private static List<String> options(TargetProcess process) throws IOException, AttachFailure {
    List<String> words = Arrays.asList(process.text("cmdline").split("\0", -1));
    Map<String, String> variables = EnvironmentBlock.of(process.text("environ")).variables();
    Optional<ProcessSurroundings> its = process.surroundings();
    return JavaCommand.of(words, variables, path -> its.flatMap(it -> it.file(path).asOptional()))
        .options();
  }

  TargetProcess process() {
    return process;
  }

  boolean isJ9() {
    return mapped.isJ9();
  }

  /** Whether the last of the two forms of this flag turns it on; empty where neither is there. */
  Optional<Boolean> flag(String name) {
    int on = options.lastIndexOf("-XX:+" + name);
    int off = options.lastIndexOf("-XX:-" + name);
    return on < 0 && off < 0 ? Optional.empty() : Optional.of(on > off);
  }

  /** Whether it warns on its standard error of an agent that is loaded later; true if unknown. */
  boolean warnsOfAgents() {
    if (flag("EnableDynamicAgentLoading").orElse(false)) {
      return false;
    }
    // The release is read as the process would: a link or a pipe of its user leads nowhere.
    Optional<Integer> version =
        mapped
            .library()
            .flatMap(it -> it.version(path -> process.surroundings().map(its -> its.file(path))));
    return version.map(it -> it >= WARNS_FROM).orElse(true);
  }
}
