package dev.whoami.world.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * What a path leads to: a file in an open folder, or the folder itself. It is checked while it is
 * open, because another user could replace its name between a check and the open.
 */
final class PathEnd {
  /** The program of a process, which the kernel opens even if its file was deleted. */
  static final String PROGRAM = "exe";

  private final WalkedFolder folder;
  private final String file;
  private final FileRights rights;

  /** An empty {@code file} stands for the folder itself. */
  PathEnd(WalkedFolder folder, String file, FileRights rights) {
    this.folder = folder;
    this.file = file;
    this.rights = rights;
  }

  /** The file at the end, which the user may read, open at its beginning. */
  FileChannel file() throws IOException {
    if (file.isEmpty()) {
      throw new NotRegularFileException(folder.path(""));
    }
    if (!folder.mayOpen(file, rights)) {
      throw new AccessDeniedException(folder.path(file));
    }
    if (file.equals(PROGRAM) && folder.isOfReader()) {
      return judged(folder.folder().fileByKernelLink(file));
    }
    if (!folder.folder().attributes(file).isRegularFile() || KernelStreams.contain(realPath())) {
      throw new NotRegularFileException(folder.path(file));
    }
    return judged(folder.folder().file(file));
  }

  private FileChannel judged(FileChannel open) throws IOException {
    try {
      if (!rights.areOfKernel() && !folder.isOwn(file)) {
        OwnerAndMode its = OpenFile.ownerOf(open);
        if (!its.isRegularFile() || !rights.mayRead(its)) {
          throw new AccessDeniedException(folder.path(file));
        }
        if (!rights.trustOwner(its)) {
          throw new OwnerNotTrustedException(folder.path(file));
        }
      }
      return open;
    } catch (IOException | RuntimeException refused) {
      open.close();
      throw refused;
    }
  }

  /** The names in the folder at the end, which the user may list. */
  DirectoryStream<Path> names() throws IOException {
    if (!file.isEmpty()) {
      throw new NotDirectoryException(folder.path(file));
    }
    boolean isJudged = !rights.areOfKernel() && !folder.isOfReader();
    if (!folder.mayOpen("", rights) || (isJudged && !rights.mayRead(folder.folder().owner()))) {
      throw new AccessDeniedException(folder.path(""));
    }
    return folder.folder().names();
  }

  String realPath() {
    return folder.path(file);
  }

  /** The target of a link in the folder at the end. */
  String link(String name) throws IOException {
    folder.requireSearch(rights);
    return folder.folder().link(name).toString();
  }
}
