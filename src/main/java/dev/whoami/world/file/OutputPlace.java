package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;

/**
 * Where a file will be written: a folder, which is held open, and a name in it. whoami follows no
 * link on the path that another user made or could replace, and none inside the given trees.
 */
public final class OutputPlace implements Closeable {
  private final OutputFolder folder;

  /** While the folder is open. */
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

  /** A link of the kernel's in a folder of /proc. */
  static OutputPlace ofOpenFile(OutputFolder folder, Path name) throws IOException {
    return new OutputPlace(folder, folder.path(), name, true);
  }

  /**
   * The place of a path that may end in a link. An IOException, where the path cannot be followed.
   */
  public static OutputPlace of(Path path) throws IOException {
    return outsideOf(Collections.emptyList(), path);
  }

  /** The same where somebody else may have made any link in these trees. */
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

  /** By which it can be used while this is open, whatever its folder is called by now. */
  public Path path() {
    return folderPath.resolve(name);
  }

  /** Whether it is a file that this process has open, such as its standard output. */
  public boolean isOpenFile() {
    return isOpenFile;
  }

  /** The folder that has this name now, and not a link, held open itself. */
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
