package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessStatus;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The users whose files are trusted for a process: root, root of the process's own user namespace,
 * and its user. A trusted file is sent, or decides what is sent and where. A kubelet writes tokens
 * as root, or as the user of all containers of a pod. With an fsGroup it gives them a group, and
 * their owner is still root. A group is not an owner: its members may read the file, and its owner
 * may be any user.
 *
 * @see <a
 *     href="https://man7.org/linux/man-pages/man7/user_namespaces.7.html">user_namespaces(7)</a>
 */
final class TrustedOwners {
  private static final long ROOT = 0;

  /**
   * The number of users in the only line of uid_map in the initial user namespace, which has all
   * users.
   */
  private static final long EVERYBODY = 4_294_967_295L;

  private final Set<Long> users;

  private TrustedOwners(Set<Long> users) {
    this.users = users;
  }

  /** Read before the rights: if another process has the pid by then, there are no rights. */
  static TrustedOwners of(KnownProcess process) {
    String status = BoundedFile.read(process.folder() + "/status").text();
    String own = BoundedFile.read("/proc/self/uid_map").text();
    String its = ReadRights.isInNamespaceOfThis(process) ? "" : map(process);
    Reading stranger = BoundedFile.read("/proc/sys/kernel/overflowuid");
    return of(status, its, own, stranger.text().trim());
  }

  private static String map(KnownProcess process) {
    return BoundedFile.read(process.folder() + "/uid_map").text();
  }

  /**
   * The owners by the process's /proc/N/status and /proc/N/uid_map. The map is empty if the process
   * has the same users as this one. {@code stranger} is the ID that the kernel shows for every user
   * outside of the process's own map.
   */
  static TrustedOwners of(String status, String map, String ownMap, String stranger) {
    Set<Long> users = new HashSet<>(ProcessStatus.in(status).numbers("Uid"));
    if (users.size() != 1) {
      // The process runs as one user and was started by another: neither is its owner for certain.
      users.clear();
    }
    users.add(ROOT);
    users.addAll(rootIn(map));
    if (!isOfEverybody(ownMap)) {
      users.removeIf(each -> stranger.equals(each.toString()));
    }
    return new TrustedOwners(users);
  }

  /**
   * The user who is root in a namespace. A line has the ID inside, "0", the ID outside, and how
   * many follow.
   */
  private static Set<Long> rootIn(String map) {
    for (String each : map.split("\n", -1)) {
      List<Long> numbers = numbers(each);
      if (numbers.size() == 3 && numbers.get(0) == ROOT) {
        return Collections.singleton(numbers.get(1));
      }
    }
    return Collections.emptySet();
  }

  private static boolean isOfEverybody(String map) {
    List<Long> numbers = numbers(map.trim());
    return numbers.size() == 3 && numbers.get(0) == ROOT && numbers.get(2) == EVERYBODY;
  }

  /** A line of a map looks like a line of the status, but without a name. */
  private static List<Long> numbers(String line) {
    return ProcessStatus.in("map:" + line).numbers("map");
  }

  boolean contain(long user) {
    return users.contains(user);
  }
}
