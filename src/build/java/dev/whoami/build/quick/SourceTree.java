package dev.whoami.build.quick;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Folders of sources and the folder of their classes, with a record of what the sources were when
 * the classes were made. A source is named as its class is: dev/whoami/Whoami.
 */
final class SourceTree {
  private final Path classes;
  private final Path newClasses;
  private final Path record;
  private final List<String> options;
  private final Map<String, Path> sources = new TreeMap<>();
  private final Map<String, String> stamps = new TreeMap<>();
  private final Map<String, String> recordedStamps = new TreeMap<>();

  SourceTree(List<Path> folders, Path classes, String release, String classPath)
      throws IOException {
    this.classes = Files.createDirectories(classes);
    newClasses = Path.of(classes + ".new");
    record = Path.of(classes + ".compiled");
    String path = String.join(File.pathSeparator, "" + newClasses, "" + classes, classPath);
    options =
        List.of(
            "-nowarn",
            "-g",
            "-proc:none",
            "-implicit:none",
            "--release",
            release,
            "-d",
            newClasses.toString(),
            "-cp",
            path);
    delete(newClasses);
    Files.createDirectories(newClasses);
    for (Path folder : folders) {
      for (Path each : files(folder, ".java")) {
        String name = name(folder, each);
        sources.put(name, each);
        stamps.put(name, Files.getLastModifiedTime(each) + " " + Files.size(each));
      }
    }
    if (Files.exists(record)) {
      for (String line : Files.readAllLines(record)) {
        int end = line.indexOf('=');
        recordedStamps.put(line.substring(0, end), line.substring(end + 1));
      }
    }
  }

  Set<String> all() {
    return new TreeSet<>(sources.keySet());
  }

  Set<String> changed() {
    Set<String> changed = new TreeSet<>();
    stamps.forEach(
        (name, stamp) -> {
          if (!stamp.equals(recordedStamps.get(name))) {
            changed.add(name);
          }
        });
    return changed;
  }

  Set<String> removed() {
    Set<String> removed = new TreeSet<>(recordedStamps.keySet());
    removed.removeAll(sources.keySet());
    return removed;
  }

  ClassIndex index() throws IOException {
    ClassIndex index = new ClassIndex();
    for (Path each : files(classes, ".class")) {
      index.add(new ClassView(Files.readAllBytes(each)));
    }
    return index;
  }

  /** Compiles these into a folder of their own. False: the compiler has said what is wrong. */
  boolean compile(Set<String> names) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<Path> paths = new ArrayList<>();
      sources.forEach(
          (name, path) -> {
            if (names.contains(name)) {
              paths.add(path);
            }
          });
      return javac
          .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
          .call();
    }
  }

  /** Takes the new classes of these sources into the index, in the place of the old ones. */
  void update(ClassIndex index, Set<String> names) throws IOException {
    names.forEach(index::remove);
    for (Path each : files(newClasses, ".class")) {
      if (names.contains(ClassView.source(name(newClasses, each)))) {
        index.add(new ClassView(Files.readAllBytes(each)));
      }
    }
  }

  /** Puts the new classes in the place of the old ones, and records what they were made of. */
  void keep(Set<String> compiled) throws IOException {
    Set<String> outdated = removed();
    outdated.addAll(compiled);
    for (Path each : files(classes, ".class")) {
      if (outdated.contains(ClassView.source(name(classes, each)))) {
        Files.delete(each);
      }
    }
    for (Path each : files(newClasses, ".class")) {
      Path target = classes.resolve(newClasses.relativize(each));
      Files.createDirectories(target.getParent());
      Files.move(each, target);
    }
    delete(newClasses);
    Files.write(record, stamps.entrySet().stream().map(Object::toString).toList());
  }

  private static String name(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(it -> it.toString().endsWith(ending)).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
