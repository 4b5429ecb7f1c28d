package dev.whoami.world.file;

import java.nio.file.FileSystemException;

/** The user may read the file, but the file, or a link to it, has an owner that is not trusted. */
public final class OwnerNotTrustedException extends FileSystemException {
  private static final long serialVersionUID = 1;

  OwnerNotTrustedException(String path) {
    super(path, null, "belongs to another user");
  }
}
