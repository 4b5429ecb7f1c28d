package dev.whoami.world.file;

import java.nio.file.FileSystemException;

/** The user may read the file, and it, or a link to it, is of somebody whose it should not be. */
public final class OwnerNotTrustedException extends FileSystemException {
  private static final long serialVersionUID = 1;

  OwnerNotTrustedException(String path) {
    super(path, null, "belongs to another user");
  }
}
