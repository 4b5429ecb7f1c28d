package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;
import dev.whoami.world.process.ProcessRights;
import dev.whoami.world.process.ProcessStatus;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user of a process can read, by owner and mode, as the kernel would decide. Root could
 * read more of another user's files and must not, because the process's settings decide where the
 * content is sent. A program such as su runs as another user than the one who started it. It reads
 * only what both may read, because the user who started it chose its settings.
 */
final class ReadRights implements FileRights {
  private static final int READ = 4;
  private static final int SEARCH = 1;

  /** CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: a process with these reads every file. */
  private static final long EVERYTHING = 1 << 1 | 1 << 2;

  private final boolean ofKernel;
  private final boolean fewer;
  private final boolean everything;
  private final Set<Long> users;
  private final Set<Long> groups;

  private ReadRights(
      boolean ofKernel, boolean fewer, boolean everything, Set<Long> users, Set<Long> groups) {
    this.ofKernel = ofKernel;
    this.fewer = fewer;
    this.everything = everything;
    this.users = users;
    this.groups = groups;
  }

  /** The rights of a process as it is now; no rights if it has ended. */
  static ReadRights of(KnownProcess process) {
    String status = BoundedFile.read(process.folder() + "/status").text();
    boolean isInNamespace = isInNamespaceOfThis(process);
    // Checked after reading: by then another process can have its pid.
    return process.isThere()
        ? of(status, BoundedFile.read("/proc/self/status").text(), isInNamespace)
        : of("", "", true);
  }

  /** Whether the process is in the user namespace of this process. */
  static boolean isInNamespaceOfThis(KnownProcess process) {
    String its = BoundedFolder.link(process.folder() + "/ns/user").text();
    return its.equals(BoundedFolder.link("/proc/self/ns/user").text());
  }

  /**
   * The rights by its /proc/N/status and that of this process. In another user namespace, its
   * capabilities have less effect than the status shows.
   */
  static ReadRights of(String status, String ownStatus, boolean isInNamespaceOfThis) {
    ProcessStatus its = ProcessStatus.in(status);
    Set<Long> users = new HashSet<>(its.numbers("Uid"));
    boolean everything =
        isInNamespaceOfThis && (ProcessRights.capabilities(status) & EVERYTHING) != 0;
    Set<Long> root = Collections.singleton(0L);
    boolean isSame = users.size() == 1 && users.equals(users(ownStatus));
    boolean isMore = (ProcessRights.capabilities(ownStatus) & EVERYTHING) != 0;
    boolean ofKernel = (users.equals(root) && everything) || (isSame && !isMore);
    return new ReadRights(ofKernel, !isSame || isMore, everything, users, groups(its));
  }

  private static Set<Long> users(String status) {
    return new HashSet<>(ProcessStatus.in(status).numbers("Uid"));
  }

  /** If the group IDs differ, one comes from a setgid program, so neither counts. */
  private static Set<Long> groups(ProcessStatus status) {
    Set<Long> groups = new HashSet<>(status.numbers("Groups"));
    List<Long> its = status.numbers("Gid");
    if (new HashSet<>(its).size() == 1) {
      groups.addAll(its);
    }
    return groups;
  }

  @Override
  public boolean areOfKernel() {
    return ofKernel;
  }

  /** Whether whoami may do something that the process may not. */
  boolean areFewerThanOwn() {
    return fewer;
  }

  @Override
  public boolean own(OwnerAndMode file) {
    return users.size() == 1 && users.contains(file.user());
  }

  @Override
  public boolean mayRead(OwnerAndMode file) {
    return have(READ, file);
  }

  @Override
  public boolean maySearch(OwnerAndMode folder) {
    return have(SEARCH, folder);
  }

  private boolean have(int right, OwnerAndMode file) {
    return !users.isEmpty()
        && users.stream().allMatch(each -> (each == 0 && everything) || has(right, each, file));
  }

  private boolean has(int right, long user, OwnerAndMode file) {
    int mode = file.mode();
    if (file.user() == user) {
      return (mode >> 6 & right) != 0;
    }
    boolean isGroup = groups.contains(file.group());
    return (isGroup ? mode >> 3 & right : mode & right) != 0;
  }
}
