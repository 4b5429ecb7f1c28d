package dev.whoami.lab.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A private folder of one run, which is deleted when the run ends. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  public static TemporaryFolder create() {
    try {
      Path path = Files.createTempDirectory("whoami-lab-");
      Files.createDirectory(path.resolve("home"));
      return new TemporaryFolder(path);
    } catch (IOException e) {
      throw new LabException(
          "cannot make a temporary folder: " + e + "; set TMPDIR to a folder you may write", e);
    }
  }

  /**
   * A folder that other containers can also see and read: its content is only simulated. What a
   * killed run has left in it is removed; nothing outside of it is touched.
   */
  public static TemporaryFolder within(Path shared) {
    TemporaryFolder folder = new TemporaryFolder(shared.toAbsolutePath().resolve("whoami-lab"));
    folder.close();
    try {
      Files.createDirectory(folder.path);
      Files.createDirectory(folder.home());
      return folder;
    } catch (IOException e) {
      throw new LabException(
          "cannot make "
              + folder.path
              + ": "
              + e
              + "; give a folder that is there, and that may be"
              + " written",
          e);
    }
  }

  public Path path() {
    return path;
  }

  /** The home folder of processes in the world. */
  public Path home() {
    return path.resolve("home");
  }

  /** Writes a file below the home folder, and returns its path. */
  public Path write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Path write(String name, byte[] content) {
    Path file = home().resolve(name).normalize();
    if (!file.startsWith(home())) {
      throw new LabException("the file " + name + " is outside of the home folder of the world");
    }
    try {
      Files.createDirectories(file.resolveSibling(""));
      return Files.write(file, content);
    } catch (IOException e) {
      throw new LabException("cannot write " + file + ": " + e, e);
    }
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException ignored) {
      // A process still writes into the folder, so nothing more can be done.
    }
  }

  /** When the program ends, its threads delete their own files at the same time. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (problem instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
