package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder on the path of a file to write. */
interface OutputFolder extends Closeable {
  /** The attributes of an entry; of the link itself if it is one. */
  BasicFileAttributes attributes(String name) throws IOException;

  /** A folder in this one; it must not be a link. */
  OutputFolder child(String name) throws IOException;

  /**
   * A path that leads to this folder, and to no other while it is open, if the system supports
   * that.
   */
  Path path() throws IOException;
}
