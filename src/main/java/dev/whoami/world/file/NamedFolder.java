package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that is known only by its name, on a system whose Java cannot hold one open, such as
 * Windows.
 */
final class NamedFolder implements OutputFolder {
  private final Path path;

  NamedFolder(Path path) {
    this.path = path;
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return Files.readAttributes(
        path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public OutputFolder child(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(path.resolve(name).toString());
    }
    return new NamedFolder(path.resolve(name).normalize());
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    // There is nothing to close.
  }
}
