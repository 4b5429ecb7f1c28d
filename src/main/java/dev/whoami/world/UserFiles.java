package dev.whoami.world;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.BoundedZip;
import dev.whoami.world.file.FileBytes;
import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.FixedFolders;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.ProcessFiles;
import dev.whoami.world.file.ProcessFiles.Reader;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.TextSearch;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * The files that the user of a process can read, by the paths that the process sees: "self" in a
 * path is that process. A file that its user may not read is denied, even if whoami runs as root.
 */
final class UserFiles {
  private final KnownProcess process;
  private final Function<FileRights, ProcessFiles> files;

  /** Whether the process has the same root folder and the same mounts as whoami. */
  private final boolean hasSameFiles;

  private final FixedFolders fixed;

  UserFiles(KnownProcess process, boolean hasSameFiles, Function<FileRights, ProcessFiles> files) {
    this.process = process;
    this.hasSameFiles = hasSameFiles;
    this.files = files;
    this.fixed = new FixedFolders(folder -> realPath(folder).text());
  }

  private static boolean hasSameFiles(KnownProcess process) {
    Reading mounts = BoundedFolder.link(process.folder() + "/ns/mnt");
    boolean isAtRoot = BoundedFolder.link(process.folder() + "/root").text().equals("/");
    return isAtRoot
        && mounts.isPresent()
        && mounts.text().equals(BoundedFolder.link("/proc/self/ns/mnt").text())
        && BoundedFolder.link("/proc/self/root").text().equals("/");
  }

  /** The files of a process, below its root folder. */
  static UserFiles of(KnownProcess process) {
    return new UserFiles(
        process, hasSameFiles(process), rights -> ProcessFiles.of(process.pid(), rights));
  }

  /** whoami's own files, read for that process. */
  static UserFiles here(KnownProcess process) {
    Path root = Paths.get("/");
    return new UserFiles(process, false, rights -> ProcessFiles.below(root, process.pid(), rights));
  }

  /** Reads the rights again each time: the process may have changed its user, or ended. */
  private ProcessFiles now() {
    return files.apply(ReadRights.of(process));
  }

  private <T> T open(String path, Reader<FileChannel, T> reader, Function<Reading.Status, T> none) {
    try {
      ReadRights rights = ReadRights.of(process);
      Optional<FileChannel> usual = usual(rights, path);
      try (FileChannel file = usual.isPresent() ? usual.get() : opened(rights, path)) {
        return reader.read(file);
      }
    } catch (IOException failure) {
      return none.apply(BoundedFolder.status(failure));
    }
  }

  private FileChannel opened(FileRights rights, String path) throws IOException {
    return ofProcess(() -> files.apply(rights).open(path));
  }

  /** Opens first, and then checks: if the process still exists, it had its pid during the open. */
  private <T> T ofProcess(Callable<T> open) throws IOException {
    return ProcessOpen.of(
        process.pid(),
        () -> {
          T opened = open.call();
          if (process.isThere()) {
            return opened;
          }
          if (opened instanceof Closeable) {
            ((Closeable) opened).close();
          }
          throw new NoSuchFileException(process.folder());
        });
  }

  /**
   * Opens a file in one step. That is safe only if the process sees the same files with the same
   * rights. Also, no other user may be able to replace the file or link to it. A link may lead
   * elsewhere for whoami than for the process.
   */
  private Optional<FileChannel> usual(ReadRights rights, String path) throws IOException {
    return rights.areOfKernel() && hasSameFiles ? fixed.file(path) : Optional.empty();
  }

  Reading file(String path, Charset charset) {
    return open(path, file -> content(file, path, charset), Reading::none);
  }

  private static Reading content(FileChannel file, String path, Charset charset)
      throws IOException {
    try (InputStream in = Channels.newInputStream(file)) {
      return BoundedFile.content(in, path, charset);
    }
  }

  /** A file that is sent, or that decides what is sent and where. */
  Reading trusted(String path, Charset charset) {
    try {
      // Comes first: the rights are those of a process that exists, and so are its owners.
      TrustedOwners owners = TrustedOwners.of(process);
      TrustedRights rights = new TrustedRights(ReadRights.of(process), owners);
      try (FileChannel file = opened(rights, path)) {
        return content(file, path, charset);
      }
    } catch (IOException failure) {
      return Reading.none(BoundedFolder.status(failure));
    }
  }

  Reading part(String path, long from, int length) {
    return open(path, file -> FileBytes.of(file).part(from, length), Reading::none);
  }

  Listing texts(String path, List<String> beginnings, int limit) {
    return open(
        path, file -> new TextSearch(beginnings).in(FileBytes.of(file), limit), Listing::none);
  }

  /** A jar in a jar is named as {@link BoundedZip} has it. */
  List<Reading> entries(String jar, List<String> names) {
    return open(
        BoundedZip.outermost(jar),
        file -> BoundedZip.read(FileBytes.of(file), jar, names),
        status -> BoundedZip.none(status, names));
  }

  Listing entryNames(String jar, List<String> endings, int limit) {
    return open(
        BoundedZip.outermost(jar),
        file -> BoundedZip.names(FileBytes.of(file), jar, endings, limit),
        Listing::none);
  }

  Listing list(String folder, int limit) {
    try {
      return ofProcess(
          () -> now().<Listing>names(folder, names -> BoundedFolder.list(names, limit)));
    } catch (IOException failure) {
      return Listing.none(BoundedFolder.status(failure));
    }
  }

  Reading realPath(String path) {
    try {
      return Reading.present(ofProcess(() -> now().realPath(path)));
    } catch (IOException failure) {
      return Reading.none(BoundedFolder.status(failure));
    }
  }

  Reading link(String path) {
    try {
      return Reading.present(ofProcess(() -> now().link(path)));
    } catch (IOException failure) {
      return Reading.none(BoundedFolder.status(failure));
    }
  }
}
