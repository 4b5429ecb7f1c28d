package dev.whoami.lint.cloudformation;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.world.file.ConfinedFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a template names by paths from its own folder, as {@code aws cloudformation
 * package} takes them, each read once: nested stacks, and what AWS::Include puts in.
 */
final class TemplateFiles {
  private static final int MOST_READ = 200;

  private final ConfinedFiles tree;
  private final Map<String, Optional<TemplateSource>> known = new HashMap<>();

  private TemplateFiles(ConfinedFiles tree) {
    this.tree = tree;
  }

  /** Those in the tree of the folder that a template lies in. */
  static TemplateFiles around(String template) {
    return new TemplateFiles(ConfinedFiles.of(FilePath.folder(template)));
  }

  /** The file by a path that stands in another one; empty where it is a URL, or not here. */
  Optional<TemplateSource> load(String from, String written) {
    Optional<String> file = beside(from, written);
    if (!file.isPresent()) {
      return Optional.empty();
    }
    Optional<TemplateSource> before = known.get(file.get());
    if (before != null) {
      return before;
    }
    Optional<TemplateSource> read = known.size() < MOST_READ ? read(file.get()) : Optional.empty();
    known.put(file.get(), read);
    return read;
  }

  private Optional<TemplateSource> read(String file) {
    Optional<String> text = tree.text(file);
    try {
      return text.isPresent()
          ? Optional.of(TemplateSource.parse(file, text.get()))
          : Optional.empty();
    } catch (Unreadable noTemplate) {
      return Optional.empty();
    }
  }

  private static Optional<String> beside(String from, String written) {
    boolean isUrl = written.contains("://") || written.startsWith("/");
    try {
      Path path = Paths.get(FilePath.folder(from) + written).normalize();
      return isUrl || written.isEmpty()
          ? Optional.empty()
          : Optional.of(path.toString().replace('\\', '/'));
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
