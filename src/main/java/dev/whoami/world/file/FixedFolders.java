package dev.whoami.world.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Folders that only root and this user can change, including all folders above them. A name there
 * leads to the same file each time, so a file is opened in one step. A search for libraries opens
 * hundreds of files in few folders, and each folder is checked only once.
 */
public final class FixedFolders {
  private static final Set<OpenOption> TO_READ =
      Collections.unmodifiableSet(
          new HashSet<OpenOption>(
              Arrays.asList(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));

  private final UnaryOperator<String> realPath;

  /** The folder that a path leads to; empty if another user can change it. */
  private final Map<String, Optional<Path>> known = new ConcurrentHashMap<>();

  /**
   * {@code realPath} gives the path of a folder with its links resolved; empty if there is no
   * folder.
   */
  public FixedFolders(UnaryOperator<String> realPath) {
    this.realPath = realPath;
  }

  /**
   * Opens a file by its absolute path if it is in such a folder and is not a link. The kernel's own
   * files, which may be whoami's, never are.
   */
  public Optional<FileChannel> file(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1);
    if (slash <= 0 || name.isEmpty() || name.equals(".") || name.equals("..")) {
      return Optional.empty();
    }
    Optional<Path> folder = known.computeIfAbsent(path.substring(0, slash), this::fixed);
    if (!folder.isPresent()) {
      return Optional.empty();
    }
    Path file = folder.get().resolve(name);
    return isRegularFile(file) ? Optional.of(FileChannel.open(file, TO_READ)) : Optional.empty();
  }

  private Optional<Path> fixed(String folder) {
    String real = realPath.apply(folder);
    if (real.isEmpty() || real.startsWith("/proc") || real.startsWith("/sys")) {
      return Optional.empty();
    }
    WriteAccess access = FileOwners.ofThisUser().of(real);
    return access.isOurs() && access.path().equals(real)
        ? Optional.of(Paths.get(real))
        : Optional.empty();
  }

  private static boolean isRegularFile(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isRegularFile();
    } catch (IOException missing) {
      return false;
    }
  }
}
