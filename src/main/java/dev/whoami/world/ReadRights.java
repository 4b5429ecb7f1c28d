package dev.whoami.world;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the user of a process can read, by owner and mode, as the kernel would decide. Root,
 * inspecting a process of another user, could read more and must not: that process's settings
 * decide where the content is sent.
 */
final class ReadRights {
  private static final int READ = 4;
  private static final int SEARCH = 1;

  private final boolean everything;
  private final long user;
  private final Set<Long> groups;

  private ReadRights(boolean everything, long user, Set<Long> groups) {
    this.everything = everything;
    this.user = user;
    this.groups = groups;
  }

  /** Of a process as it is now. */
  static ReadRights of(long pid) {
    return of(
        BoundedFile.read("/proc/" + pid + "/status").text(),
        BoundedFile.read("/proc/self/status").text());
  }

  /**
   * Of a process, by its /proc/N/status and that of this process. If both have the same user, or
   * that process is root's, the kernel already decides.
   */
  private static ReadRights of(String status, String ownStatus) {
    Optional<ProcessUser> itsUser = ProcessUser.in(status);
    Optional<ProcessUser> own = ProcessUser.in(ownStatus);
    long user = itsUser.map(ProcessUser::effective).orElse(-1L);
    boolean isSame = itsUser.isPresent() && own.filter(it -> it.effective() == user).isPresent();
    ProcessStatus its = ProcessStatus.in(status);
    Set<Long> groups = new HashSet<>(its.numbers("Gid"));
    groups.addAll(its.numbers("Groups"));
    return new ReadRights(isSame || user == 0, user, groups);
  }

  /** Whether it may read a file that is there, at a path without links below this root. */
  boolean mayRead(String root, String file) {
    if (everything) {
      return true;
    }
    try {
      Path top = Paths.get(root);
      Path path = Paths.get(file);
      for (Path folder = path.getParent();
          folder != null && folder.startsWith(top) && !folder.equals(top);
          folder = folder.getParent()) {
        if (!has(SEARCH, folder)) {
          return false;
        }
      }
      return has(READ, path);
    } catch (IOException | IllegalArgumentException missing) {
      // The reading itself tells why.
      return true;
    }
  }

  private boolean has(int right, Path path) throws IOException {
    int mode = FileAttributes.mode(path);
    if (FileAttributes.user(path) == user) {
      return (mode >> 6 & right) != 0;
    }
    boolean isGroup = groups.contains(FileAttributes.group(path));
    return (isGroup ? mode >> 3 & right : mode & right) != 0;
  }
}
