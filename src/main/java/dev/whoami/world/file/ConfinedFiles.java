package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/**
 * The folders from which files may be read: the repository of the first file, else the current
 * folder. Files name other files, and none outside of these folders is read, even through a link.
 */
public final class ConfinedFiles {
  private static final int MOST_NAMES = 2000;
  private static final int DEEPEST = 64;

  private final Optional<Path> root;

  private ConfinedFiles(Optional<Path> root) {
    this.root = root;
  }

  /** The tree of a folder; one without any files where the folder is not there. */
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

  /** The folder that all of them are in, without a link in its path. */
  public Optional<Path> root() {
    return root;
  }

  private boolean isInside(String name) {
    return real(name).filter(it -> root.map(it::startsWith).orElse(false)).isPresent();
  }

  /** The same for every way to write a path; empty where it is not there or lies elsewhere. */
  public Optional<String> place(String name) {
    return isInside(name) ? real(name).map(Path::toString) : Optional.empty();
  }

  /** The names in a folder. */
  public Listing names(String folder) {
    return isInside(folder)
        ? BoundedFolder.list(folder.isEmpty() ? "." : folder, MOST_NAMES)
        : Listing.none(Reading.Status.MISSING);
  }

  /** The text of a file of at most 1 MiB; empty where there is none. */
  public Optional<String> text(String name) {
    Reading text = isInside(name) ? BoundedFile.read(name) : Reading.none(Reading.Status.MISSING);
    return text.isPresent() ? Optional.of(text.text()) : Optional.empty();
  }
}
