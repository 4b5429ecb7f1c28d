package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.file.OwnerAndMode;
import dev.whoami.world.process.ProcessStatus;
import dev.whoami.world.process.ProcessUser;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process that is attached to, whatever runs in it: its user, its numbers and its signals. */
final class TargetProcess {
  private static final Pattern CAUGHT = Pattern.compile("(?m)^SigCgt:\\s+([0-9a-f]{1,16})$");
  private static final Pattern STOPPED = Pattern.compile("(?m)^State:\\s+[Tt]\\b");
  private static final int SIGQUIT = 3;

  private final long pid;
  private final KnownProcess process;
  private final String status;

  private TargetProcess(long pid, KnownProcess process, String status) {
    this.pid = pid;
    this.process = process;
    this.status = status;
  }

  /** The process that has this number now; an IOException where this user may not look into it. */
  static TargetProcess of(long pid) throws IOException, AttachFailure {
    KnownProcess process =
        KnownProcess.of(pid)
            .orElseThrow(
                () ->
                    new AttachFailure(
                        Kind.NO_PROCESS,
                        "there is no such process; the numbers in /proc are those that this"
                            + " container sees"));
    if (Paths.get("/proc/self").toRealPath().equals(Paths.get("/proc/" + pid))) {
      throw new AttachFailure(Kind.OWN_PROCESS, "that is whoami itself; name the application");
    }
    return new TargetProcess(pid, process, TargetText.of(String.valueOf(pid), "status"));
  }

  static AttachFailure ended() {
    return new AttachFailure(Kind.NO_PROCESS, "it has ended meanwhile");
  }

  long pid() {
    return pid;
  }

  /** Its number in its own namespace. */
  long ownPid() {
    List<Long> numbers = ProcessStatus.in(status).numbers("NSpid");
    return numbers.isEmpty() ? pid : numbers.get(numbers.size() - 1);
  }

  /** The user whose rights it has; root if that cannot be read. */
  long user() {
    return ProcessUser.in(status).map(ProcessUser::effective).orElse(0L);
  }

  /** Whether it has the rights of this process's user. */
  boolean isOfThisUser() {
    try {
      return user() == OwnerAndMode.thisUser();
    } catch (IOException unknown) {
      return false;
    }
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
   * Requires that a folder which was opened before is this process's own, and none that its user
   * could have mounted. A process that enters another user namespace never comes back from it.
   */
  void requireThatItsFilesAreSafe() throws AttachFailure {
    boolean isInOther = namespaces().isInOtherUserNamespace();
    // Asked last: what was seen before is of this process, and of no later one.
    if (!isThere()) {
      throw ended();
    }
    if (isInOther) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "it is in another user namespace, where its user can mount any folder as /tmp; run whoami"
              + " inside of that namespace");
    }
  }

  /** Its surroundings; empty if it has ended, or if this user cannot read them. */
  Optional<ProcessSurroundings> surroundings() {
    return process.surroundings();
  }

  /** The text of a file in its folder of /proc as it is now. */
  String text(String file) throws IOException, AttachFailure {
    return TargetText.of(String.valueOf(pid), file);
  }

  /**
   * Whether SIGQUIT is handled; it would end any other process. Read anew each time: what a process
   * handled is forgotten when it runs another program.
   */
  boolean catchesSignal() {
    try {
      Matcher caught = CAUGHT.matcher(text("status"));
      return caught.find()
          && (Long.parseUnsignedLong(caught.group(1), 16) >> (SIGQUIT - 1) & 1) == 1;
    } catch (IOException | AttachFailure gone) {
      return false;
    }
  }

  /** Whether it runs no instruction until a signal or a debugger lets it continue. */
  boolean isStopped() {
    try {
      return STOPPED.matcher(text("status")).find();
    } catch (IOException | AttachFailure gone) {
      return false;
    }
  }
}
