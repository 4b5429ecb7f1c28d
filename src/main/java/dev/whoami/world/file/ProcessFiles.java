package dev.whoami.world.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The files of a process, as its user may read them. Each file is opened once, folder by folder,
 * and the open file itself is checked. The process decides where the content is sent, and its user
 * could replace a name between two checks.
 */
public final class ProcessFiles {
  private final Path root;
  private final long process;
  private final FileRights rights;

  private ProcessFiles(Path root, long process, FileRights rights) {
    this.root = root;
    this.process = process;
    this.rights = rights;
  }

  /**
   * The files below the root folder of the process, which no one can replace with another folder.
   */
  public static ProcessFiles of(long process, FileRights rights) {
    return new ProcessFiles(Paths.get("/proc/" + process + "/root"), process, rights);
  }

  /** The files below this folder. */
  public static ProcessFiles below(Path root, long process, FileRights rights) {
    return new ProcessFiles(root, process, rights);
  }

  /** Makes a result from an open file, or from the names in a folder. */
  public interface Reader<I, O> {
    O read(I open) throws IOException;
  }

  /** Opens a file by its absolute path, at its beginning. */
  public FileChannel open(String path) throws IOException {
    try (PathWalk walk = PathWalk.to(path, root, process, rights)) {
      return walk.end().file();
    }
  }

  /** The names in a folder. */
  public <T> T names(String path, Reader<DirectoryStream<Path>, T> reader) throws IOException {
    try (PathWalk walk = PathWalk.to(path, root, process, rights)) {
      return reader.read(walk.end().names());
    }
  }

  /** The path with links resolved, as the process sees it. */
  public String realPath(String path) throws IOException {
    try (PathWalk walk = PathWalk.to(path, root, process, rights)) {
      return walk.end().realPath();
    }
  }

  /** The target of a link, unresolved. */
  public String link(String path) throws IOException {
    int slash = path.lastIndexOf('/');
    try (PathWalk walk = PathWalk.to(path.substring(0, slash + 1), root, process, rights)) {
      return walk.end().link(path.substring(slash + 1));
    }
  }
}
