package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/**
 * The folders from which files may be read: the repository of the first file, otherwise the current
 * folder. Files name other files, and none outside of these folders is read, even through a link.
 */
public final class ConfinedFiles {
  private static final int MOST_NAMES = 2000;
  private static final int DEEPEST = 64;

  private final Optional<Path> root;

  private ConfinedFiles(Optional<Path> root) {
    this.root = root;
  }

  /** The tree below a folder; it has no files if the folder does not exist. */
  public static ConfinedFiles of(String folder) {
    return new ConfinedFiles(real(folder).map(ConfinedFiles::rootOf));
  }

  /** The tree of a file or a folder, by its path. */
  public static ConfinedFiles around(String path) {
    Optional<Path> real = real(path);
    Optional<Path> folder =
        real.filter(Files::isDirectory).isPresent() ? real : real.map(Path::getParent);
    return new ConfinedFiles(folder.map(ConfinedFiles::rootOf));
  }

  private static Path rootOf(Path folder) {
    Path above = folder;
    for (int i = 0; above != null && i < DEEPEST; i++) {
      if (Files.exists(above.resolve(".git"))) {
        return above;
      }
      above = above.getParent();
    }
    Path here = real("").orElse(folder);
    boolean isEverything = here.getParent() == null;
    return folder.startsWith(here) && !isEverything ? here : folder;
  }

  private static Optional<Path> real(String name) {
    try {
      return Optional.of(Paths.get(name).toRealPath());
    } catch (InvalidPathException | IOException none) {
      return Optional.empty();
    }
  }

  /** The folder that contains all of them, with links resolved. */
  public Optional<Path> root() {
    return root;
  }

  private boolean isInside(String name) {
    return real(name).filter(it -> root.map(it::startsWith).orElse(false)).isPresent();
  }

  /**
   * The place of a file, the same for every way to write its path. Empty if it does not exist or is
   * outside.
   */
  public Optional<String> place(String name) {
    return isInside(name) ? real(name).map(Path::toString) : Optional.empty();
  }

  /** The names in a folder. */
  public Listing names(String folder) {
    return isInside(folder)
        ? BoundedFolder.list(folder.isEmpty() ? "." : folder, MOST_NAMES)
        : Listing.none(Reading.Status.MISSING);
  }

  /** The text of a file of at most 1 MiB; empty if there is none. */
  public Optional<String> text(String name) {
    Reading text = isInside(name) ? BoundedFile.read(name) : Reading.none(Reading.Status.MISSING);
    return text.isPresent() ? Optional.of(text.text()) : Optional.empty();
  }
}
