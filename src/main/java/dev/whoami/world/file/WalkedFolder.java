package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** An open folder on the way to a file, with its path as the process sees it. */
final class WalkedFolder implements Closeable {
  private final OpenFolder folder;
  private final String path;

  /** The process that the kernel describes in this folder; empty for an ordinary folder. */
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

  /** The one that is open by this name in it. */
  WalkedFolder with(String name, OpenFolder opened) {
    return new WalkedFolder(opened, path(name), process);
  }

  OpenFolder folder() {
    return folder;
  }

  /** The path of what has this name in it; of the folder itself by an empty one. */
  String path(String name) {
    String all = name.isEmpty() ? path : path + "/" + name;
    return all.isEmpty() ? "/" : all;
  }

  boolean isAt(String other) {
    return path("").equals(other);
  }

  /** Whether it is the folder of a process, and not one in it. */
  boolean isProcess() {
    return process.filter(it -> isAt(it.path().toString())).isPresent();
  }

  boolean isInProcess() {
    return process.isPresent();
  }

  boolean isOfReader() {
    return process.filter(ProcessFolder::isOfReader).isPresent();
  }

  /** Whether the kernel gives this file to the process though it names another owner. */
  boolean isOwn(String file) {
    return isProcess() && process.filter(it -> it.isOwn(file)).isPresent();
  }

  /** Whether the process may open a file of this name, or list the folder by an empty one. */
  boolean mayOpen(String file, FileRights rights) throws IOException {
    return !process.isPresent() || process.get().isOpen(file, folder, rights);
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
