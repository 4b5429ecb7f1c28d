package dev.whoami.world.file;

import java.nio.file.FileSystemException;

/** The name leads to a folder, a pipe or a device. */
public final class NotRegularFileException extends FileSystemException {
  private static final long serialVersionUID = 1;

  NotRegularFileException(String path) {
    super(path, null, "is not a file");
  }
}
