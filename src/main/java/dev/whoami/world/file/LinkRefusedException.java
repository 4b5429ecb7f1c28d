package dev.whoami.world.file;

import java.nio.file.FileSystemException;

/** The path of a file to write contains a link that whoami does not follow. */
public final class LinkRefusedException extends FileSystemException {
  private static final long serialVersionUID = 1;

  LinkRefusedException(String link, String why) {
    super(link, null, why);
  }
}
