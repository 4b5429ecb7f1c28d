package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;

/** An open folder on the way to a file, with its path as the process sees it. */
final class WalkedFolder implements Closeable {
  private final OpenFolder folder;
  private final String path;

  /** The process of this folder in /proc; empty for an ordinary folder. */
  private final Optional<ProcessFolder> process;

  private WalkedFolder(OpenFolder folder, String path, Optional<ProcessFolder> process) {
    this.folder = folder;
    this.path = path;
    this.process = process;
  }

  static WalkedFolder root(OpenFolder folder) {
    return new WalkedFolder(folder, "", Optional.empty());
  }

  static WalkedFolder of(ProcessFolder process, OpenFolder folder) {
    return new WalkedFolder(folder, process.path().toString(), Optional.of(process));
  }

  /** The folder that was opened by this name in this one. */
  WalkedFolder with(String name, OpenFolder opened) {
    return new WalkedFolder(opened, path(name), process);
  }

  OpenFolder folder() {
    return folder;
  }

  /** The path of an entry; of the folder itself for an empty name. */
  String path(String name) {
    String all = name.isEmpty() ? path : path + "/" + name;
    return all.isEmpty() ? "/" : all;
  }

  boolean isAt(String other) {
    return path("").equals(other);
  }

  /** Whether it is the folder of a process, and not a folder inside that. */
  boolean isProcess() {
    return process.filter(it -> isAt(it.path().toString())).isPresent();
  }

  boolean isInProcess() {
    return process.isPresent();
  }

  boolean isOfReader() {
    return process.filter(ProcessFolder::isOfReader).isPresent();
  }

  /** Whether the kernel lets the process read this file although another user owns it. */
  boolean isOwn(String file) {
    return isProcess() && process.filter(it -> it.isOwn(file)).isPresent();
  }

  /** Throws AccessDeniedException if the process may not use the names in this folder. */
  void requireSearch(FileRights rights) throws IOException {
    boolean isJudged = !rights.areOfKernel() && !isOfReader();
    if (isJudged && !rights.maySearch(folder.owner())) {
      throw new AccessDeniedException(path(""));
    }
  }

  /** Whether the process may open this file, or list the folder for an empty name. */
  boolean mayOpen(String file, FileRights rights) throws IOException {
    return !process.isPresent() || process.get().isOpen(file, folder, rights);
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
