package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;

/**
 * The place where a file will be written: a folder, which is held open, and a name in it. On the
 * path, whoami follows no link that another user made or could replace. Inside the given trees it
 * follows no link at all.
 */
public final class OutputPlace implements Closeable {
  private final OutputFolder folder;

  /** The path of the folder while it is open. */
  private final Path folderPath;

  private final Path name;
  private final boolean isOpenFile;

  private OutputPlace(OutputFolder folder, Path folderPath, Path name, boolean isOpenFile) {
    this.folder = folder;
    this.folderPath = folderPath;
    this.name = name;
    this.isOpenFile = isOpenFile;
  }

  static OutputPlace in(OutputFolder folder, Path name) throws IOException {
    return new OutputPlace(folder, folder.path(), name, false);
  }

  /** The place of a link that the kernel made in a folder of /proc. */
  static OutputPlace ofOpenFile(OutputFolder folder, Path name) throws IOException {
    return new OutputPlace(folder, folder.path(), name, true);
  }

  /**
   * The place of a path that may end in a link. Throws IOException if the path cannot be followed.
   */
  public static OutputPlace of(Path path) throws IOException {
    return outsideOf(Collections.emptyList(), path);
  }

  /**
   * The place of a path; another user may have made any link in these trees, so none there is
   * followed.
   */
  public static OutputPlace outsideOf(Collection<Path> trees, Path path) throws IOException {
    return new OutputWalk(path.toAbsolutePath(), trees).toEnd();
  }

  /** The place of a path whose last name is not followed, even if it is a link. */
  public static OutputPlace withoutFollowing(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    Path above = absolute.getParent();
    Path last = absolute.getFileName();
    if (above == null || last == null || OutputWalk.isUpward(last)) {
      throw new NoSuchFileException(path.toString());
    }
    OutputPlace parent = new OutputWalk(above.resolve("."), Collections.emptyList()).toEnd();
    return new OutputPlace(parent.folder, parent.folderPath, last, false);
  }

  /** The path to use while this is open, whatever the folder is named by now. */
  public Path path() {
    return folderPath.resolve(name);
  }

  /** Whether it is a file that this process has open, such as its standard output. */
  public boolean isOpenFile() {
    return isOpenFile;
  }

  /** The folder that has this name now, held open itself; it must not be a link. */
  public OutputPlace entered() throws IOException {
    if (folder.attributes(name.toString()).isSymbolicLink()) {
      throw new NotLinkException(name.toString());
    }
    OutputFolder child = folder.child(name.toString());
    try {
      return in(child, OutputWalk.ITSELF);
    } catch (IOException | RuntimeException failed) {
      child.close();
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
