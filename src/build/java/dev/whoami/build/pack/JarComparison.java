package dev.whoami.build.pack;

import dev.whoami.launcher.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/**
 * Whether a packed jar has in it what its plain one has: each class as it is there, or as packing
 * changes it, which is done once more here, and every other file. It prints each that differs.
 */
public final class JarComparison {
  private static final int DIFFERENT = 1;
  private static final int CANNOT = 2;
  private static final String CLASS = ".class";

  private final int classes;
  private final int same;
  private final int files;
  private final List<String> differences = new ArrayList<>();

  private JarComparison(int classes, int same, int files) {
    this.classes = classes;
    this.same = same;
    this.files = files;
  }

  /** The packed jar, the plain one, the list of the classes that come first, perhaps a folder. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    try {
      Path packed = Path.of(arguments[0]);
      List<String> first = Files.readAllLines(Path.of(arguments[2]));
      if (arguments.length > 3) {
        unpack(packed, Path.of(arguments[3]));
      }
      JarComparison comparison = of(packed, Path.of(arguments[1]), first);
      comparison.differences.forEach(System.out::println);
      System.out.println(comparison.summary());
      System.exit(comparison.differences.isEmpty() ? 0 : DIFFERENT);
    } catch (IOException unreadable) {
      System.err.println("compare-jars: " + unreadable.getMessage());
      System.exit(CANNOT);
    }
  }

  /** Writes the classes of the pack as files, for tools that read them. */
  private static void unpack(Path packed, Path folder) throws IOException {
    Path top = folder.toAbsolutePath().normalize();
    for (Map.Entry<String, byte[]> each : PackedFiles.in(packed).entrySet()) {
      Path file = top.resolve(each.getKey().replace('.', '/') + CLASS).normalize();
      if (!file.startsWith(top)) {
        throw new IOException("the name of a class leads out of the folder");
      }
      Files.createDirectories(file.getParent());
      Files.write(file, each.getValue());
    }
  }

  /** By the list of the classes that come first, with which the packed jar was made. */
  public static JarComparison of(Path packed, Path plain, List<String> first) throws IOException {
    Map<String, byte[]> found = PackedFiles.entries(packed);
    Map<String, byte[]> wanted = JarPacking.entriesFor(plain, first, time(packed));
    Map<String, byte[]> classes = classes(found);
    JarComparison comparison =
        new JarComparison(
            classes.size(), asTheyAre(classes, PackedFiles.entries(plain)), others(found).size());
    comparison.compare("class", classes(wanted), classes);
    comparison.compare("file", others(wanted), others(found));
    if (!Arrays.equals(found.get(Pack.INDEX), wanted.get(Pack.INDEX))) {
      comparison.differences.add("different: the index of the classes");
    }
    return comparison;
  }

  /** A line for each class or file that is not what it should be. */
  public List<String> differences() {
    return Collections.unmodifiableList(differences);
  }

  /** One line. */
  String summary() {
    return differences.isEmpty()
        ? "The same: "
            + classes
            + " classes, "
            + same
            + " of them to the byte as they are in the plain jar and the others as packing changes"
            + " them, and "
            + files
            + " other files."
        : differences.size() + " differ.";
  }

  private static LocalDateTime time(Path packed) throws IOException {
    try (ZipFile zip = new ZipFile(packed.toFile())) {
      if (zip.getEntry(Pack.INDEX) == null) {
        throw new IOException(packed + " has no packed classes in it");
      }
      return zip.getEntry(Pack.INDEX).getTimeLocal();
    }
  }

  private static Map<String, byte[]> classes(Map<String, byte[]> entries) {
    return new TreeMap<>(PackedFiles.in(entries));
  }

  /** All but the blocks of the pack and its index. */
  private static Map<String, byte[]> others(Map<String, byte[]> entries) {
    Map<String, byte[]> others = new TreeMap<>(entries);
    others.keySet().removeIf(it -> it.equals(Pack.INDEX) || it.matches(Pack.FOLDER + "\\d+"));
    return others;
  }

  private static int asTheyAre(Map<String, byte[]> classes, Map<String, byte[]> plain) {
    int same = 0;
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      byte[] there = plain.get(each.getKey().replace('.', '/') + CLASS);
      same += Arrays.equals(there, each.getValue()) ? 1 : 0;
    }
    return same;
  }

  private void compare(String what, Map<String, byte[]> wanted, Map<String, byte[]> found) {
    Set<String> names = new TreeSet<>(wanted.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      if (!found.containsKey(name)) {
        differences.add("missing in the packed jar: " + what + " " + name);
      } else if (!wanted.containsKey(name)) {
        differences.add("in the packed jar alone: " + what + " " + name);
      } else if (!Arrays.equals(wanted.get(name), found.get(name))) {
        differences.add("different: " + what + " " + name);
      }
    }
  }
}
