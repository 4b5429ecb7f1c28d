package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The templates of nested stacks. They are checked as parts of their outer templates, with the
 * parameters that these give, and not by themselves.
 */
final class NestedFiles {
  private final Set<String> names = new HashSet<>();

  private NestedFiles() {}

  static NestedFiles among(List<ReadFile> files) {
    NestedFiles nested = new NestedFiles();
    Set<String> named =
        files.stream().flatMap(it -> namedBy(it).stream()).collect(Collectors.toSet());
    files.stream().filter(it -> !named.contains(name(it))).forEach(nested::addThoseIn);
    // If files name each other, the first one is checked by itself.
    files.stream().filter(it -> named.contains(name(it))).forEach(nested::addThoseIn);
    return nested;
  }

  private void addThoseIn(ReadFile file) {
    if (!names.contains(name(file))) {
      names.addAll(namedBy(file));
    }
  }

  /** The files of these names, which modules of Terraform take in. */
  static NestedFiles named(Set<String> files) {
    NestedFiles nested = new NestedFiles();
    files.forEach(it -> nested.names.add(normal(it)));
    return nested;
  }

  boolean contains(String file) {
    return names.contains(normal(file));
  }

  boolean contains(ReadFile file) {
    return names.contains(name(file));
  }

  private static Set<String> namedBy(ReadFile file) {
    return file.file().declarations().map(Declarations::nestedFiles).orElse(Collections.emptySet());
  }

  private static String name(ReadFile file) {
    return normal(file.file().name());
  }

  private static String normal(String written) {
    try {
      return Paths.get(written).normalize().toString().replace('\\', '/');
    } catch (InvalidPathException none) {
      return written;
    }
  }
}
