package dev.whoami.build.pack;

import dev.whoami.launcher.Pack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The last step of the build: makes of a jar with an entry for each class the one with the pack,
 * both the same to the byte each time.
 */
public final class JarPacking {
  private static final String CLASS = ".class";

  /** What Java starts by name, from the class path. */
  private static final List<String> STARTED =
      List.of("dev/whoami/launcher/", "dev/whoami/trial/child/", "dev/whoami/agent/");

  /** What is sent ahead of this jar, to where nothing can unpack it: a jar in the jar. */
  private static final String AHEAD = "dev/whoami/upload/";

  private static final String AHEAD_JAR = "receiver.jar";

  private final SortedMap<String, byte[]> entries;
  private final LocalDateTime time;

  private JarPacking(SortedMap<String, byte[]> entries, LocalDateTime time) {
    this.entries = entries;
    this.time = time;
  }

  /** The plain jar, the list of the classes that come first, the jar to make, its time. */
  public static void main(String[] arguments) throws IOException {
    LocalDateTime time =
        OffsetDateTime.parse(arguments[3]).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    Path plain = Path.of(arguments[0]);
    JarPacking packing = new JarPacking(entries(plain), time);
    packing.writeAgain(plain);
    packing.write(Path.of(arguments[2]), Files.readAllLines(Path.of(arguments[1])));
  }

  private static SortedMap<String, byte[]> entries(Path plain) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    URL[] place = {plain.toUri().toURL()};
    try (ZipFile jar = new ZipFile(plain.toFile());
        URLClassLoader types = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
      Renewal renewal = new Renewal(types);
      for (ZipEntry each : Collections.list(jar.entries())) {
        if (!each.isDirectory()) {
          try (InputStream in = jar.getInputStream(each)) {
            byte[] bytes = in.readAllBytes();
            entries.put(each.getName(), each.getName().endsWith(CLASS) ? renewal.of(bytes) : bytes);
          }
        }
      }
    }
    return entries;
  }

  /** The plain jar, with one time for all and no class file that is too old. */
  private void writeAgain(Path plain) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(plain))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      put(out, JarFile.MANIFEST_NAME, entries.getOrDefault(JarFile.MANIFEST_NAME, new byte[0]));
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        if (!each.getKey().equals(JarFile.MANIFEST_NAME)) {
          put(out, each.getKey(), each.getValue());
        }
      }
    }
  }

  private void write(Path packed, List<String> first) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> each : packed(first).entrySet()) {
        put(out, each.getKey(), each.getValue());
      }
    }
  }

  /** The entries of the packed jar in their order. */
  private Map<String, byte[]> packed(List<String> first) throws IOException {
    Map<String, byte[]> packed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> each : others()) {
      packed.put(renamed(each.getKey()), each.getValue());
    }
    packed.put(AHEAD_JAR, ahead());
    packed.putAll(pack(first).entries());
    return packed;
  }

  /**
   * What has to be in the packed jar of a plain one, by name.
   *
   * @param time of all entries
   */
  static Map<String, byte[]> entriesFor(Path plain, List<String> first, LocalDateTime time)
      throws IOException {
    return new JarPacking(entries(plain), time).packed(first);
  }

  private byte[] ahead() throws IOException {
    ByteArrayOutputStream jar = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(jar)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      SharedLambdas lambdas = new SharedLambdas();
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        if (each.getKey().startsWith(AHEAD)) {
          put(out, each.getKey(), LeanClass.of(each.getValue(), lambdas));
        }
      }
      for (Map.Entry<String, byte[]> each : lambdas.take().entrySet()) {
        put(out, each.getKey() + CLASS, each.getValue());
      }
    }
    return jar.toByteArray();
  }

  /** The manifest first, where tools look for it. */
  private List<Map.Entry<String, byte[]>> others() {
    return entries.entrySet().stream()
        .filter(it -> !isPacked(it.getKey()) && !it.getKey().startsWith(AHEAD))
        .sorted(Comparator.comparing(it -> !it.getKey().equals(JarFile.MANIFEST_NAME)))
        .toList();
  }

  /**
   * Those that come first, and all others by name, which share no lambdas with them. A name in the
   * list may be of yesterday.
   */
  private Packing pack(List<String> first) {
    Map<String, Integer> places = new HashMap<>();
    first.forEach(name -> places.put(name.replace('.', '/') + CLASS, places.size()));
    Packing pack = new Packing();
    SharedLambdas lambdas = new SharedLambdas();
    for (boolean isFirst : new boolean[] {true, false}) {
      entries.entrySet().stream()
          .filter(it -> isPacked(it.getKey()) && places.containsKey(it.getKey()) == isFirst)
          .sorted(Comparator.comparing(it -> places.getOrDefault(it.getKey(), places.size())))
          .forEach(it -> pack.add(dotted(it.getKey()), LeanClass.of(it.getValue(), lambdas)));
      lambdas.take().forEach((name, file) -> pack.add(dotted(name + CLASS), file));
    }
    return pack;
  }

  private static String dotted(String entry) {
    return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
  }

  private static boolean isPacked(String entry) {
    return entry.endsWith(CLASS)
        && !entry.startsWith("META-INF/")
        && !entry.startsWith(AHEAD)
        && STARTED.stream().noneMatch(entry::startsWith);
  }

  /** What names classes of the pack as services is for its loader alone. */
  private static String renamed(String entry) {
    return entry.startsWith(Pack.SERVICES)
        ? Pack.PACKED_SERVICES + entry.substring(Pack.SERVICES.length())
        : entry;
  }

  private void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
