package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessStatus;
import dev.whoami.world.process.ProcessUser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java Virtual Machine to ask, as /proc shows it. whoami first checks that it is a HotSpot that
 * listens, since the signal that wakes a HotSpot ends other programs.
 */
final class TargetJvm {
  private static final Pattern CAUGHT = Pattern.compile("(?m)^SigCgt:\\s+([0-9a-f]{1,16})$");
  private static final Pattern STOPPED = Pattern.compile("(?m)^State:\\s+[Tt]\\b");
  private static final int SIGQUIT = 3;
  private static final int WARNS_FROM = 21;

  private final long pid;
  private final KnownProcess process;
  private final String status;
  private final MappedJvm mapped;
  private final List<String> options;

  private TargetJvm(
      long pid, KnownProcess process, String status, MappedJvm mapped, List<String> options) {
    this.pid = pid;
    this.process = process;
    this.status = status;
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
    KnownProcess process =
        KnownProcess.of(pid)
            .orElseThrow(
                () ->
                    new AttachFailure(
                        Kind.NO_PROCESS,
                        "there is no such process; the numbers in /proc are those that this"
                            + " container sees"));
    try {
      if (Paths.get("/proc/self").toRealPath().equals(Paths.get("/proc/" + pid))) {
        throw new AttachFailure(Kind.OWN_PROCESS, "that is whoami itself; name the application");
      }
      String status = text(pid, "status");
      MappedJvm mapped = MappedJvm.of(pid);
      if (!mapped.library().isPresent() && !mapped.isJ9()) {
        throw new AttachFailure(
            Kind.NOT_JAVA,
            "it has no Java Virtual Machine in it, so no agent can be loaded; --pid "
                + pid
                + " diagnoses every process");
      }
      return new TargetJvm(pid, process, status, mapped, options(pid, process));
    } catch (NoSuchFileException ended) {
      throw new AttachFailure(Kind.NO_PROCESS, "it has ended meanwhile");
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
      return ProcessUser.in(text(pid, "status"))
          .map(it -> ", which user " + it.effective() + " runs")
          .orElse("");
    } catch (IOException | AttachFailure gone) {
      return "";
    }
  }

  private static String text(long pid, String file) throws IOException, AttachFailure {
    return TargetText.of(String.valueOf(pid), file);
  }

  /** As it was started; argument files are those that the process itself would open. */
  private static List<String> options(long pid, KnownProcess process)
      throws IOException, AttachFailure {
    List<String> words = Arrays.asList(text(pid, "cmdline").split("\0", -1));
    Map<String, String> variables = EnvironmentBlock.of(text(pid, "environ")).variables();
    Optional<ProcessSurroundings> its = process.surroundings();
    return JavaCommand.of(words, variables, path -> its.flatMap(it -> it.file(path).asOptional()))
        .options();
  }

  long pid() {
    return pid;
  }

  /** Its number in its own namespace. */
  long ownPid() {
    List<Long> numbers = ProcessStatus.in(status).numbers("NSpid");
    return numbers.isEmpty() ? pid : numbers.get(numbers.size() - 1);
  }

  /** Whose rights it has. */
  long user() {
    return ProcessUser.in(status).map(ProcessUser::effective).orElse(0L);
  }

  boolean isJ9() {
    return mapped.isJ9();
  }

  /** Its root folder. */
  Path root() {
    return namespaces().root();
  }

  TargetNamespaces namespaces() {
    return new TargetNamespaces(pid);
  }

  /** Whether it is still the process that it was. */
  boolean isThere() {
    return process.isThere();
  }

  /**
   * Whether SIGQUIT is handled; it would end any other process. Read anew each time: what a process
   * handled is forgotten when it runs another program.
   */
  boolean catchesSignal() {
    try {
      Matcher caught = CAUGHT.matcher(text(pid, "status"));
      return caught.find()
          && (Long.parseUnsignedLong(caught.group(1), 16) >> (SIGQUIT - 1) & 1) == 1;
    } catch (IOException | AttachFailure gone) {
      return false;
    }
  }

  /** Whether it runs no instruction until a signal or a debugger lets it continue. */
  boolean isStopped() {
    try {
      return STOPPED.matcher(text(pid, "status")).find();
    } catch (IOException | AttachFailure gone) {
      return false;
    }
  }

  /** Whether it has the rights of the user of this process. */
  boolean isOfThisUser() {
    try {
      return user()
          == ProcessUser.in(TargetText.of("self", "status"))
              .map(ProcessUser::effective)
              .orElse(-1L);
    } catch (IOException | AttachFailure unknown) {
      return false;
    }
  }

  /** Whether the last of the two forms of this flag turns it on; empty where neither is there. */
  Optional<Boolean> flag(String name) {
    int on = options.lastIndexOf("-XX:+" + name);
    int off = options.lastIndexOf("-XX:-" + name);
    return on < 0 && off < 0 ? Optional.empty() : Optional.of(on > off);
  }

  /** Whether it warns on its standard error of an agent that comes later; so if unknown. */
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
