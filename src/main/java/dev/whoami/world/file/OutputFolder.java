package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder on the way to a file that is to be written. */
interface OutputFolder extends Closeable {
  /** What has this name in it, a link itself where it is one. */
  BasicFileAttributes attributes(String name) throws IOException;

  /** A folder in it, which is not a link. */
  OutputFolder child(String name) throws IOException;

  /** A path that leads to it, and to no other folder as long as it is open, if the system can. */
  Path path() throws IOException;
}
