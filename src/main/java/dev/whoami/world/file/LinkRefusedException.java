package dev.whoami.world.file;

import java.nio.file.FileSystemException;

/** On the way to a file that is to be written is a link that is not followed. */
public final class LinkRefusedException extends FileSystemException {
  private static final long serialVersionUID = 1;

  LinkRefusedException(String link, String why) {
    super(link, null, why);
  }
}
