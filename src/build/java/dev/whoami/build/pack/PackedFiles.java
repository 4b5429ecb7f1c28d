package dev.whoami.build.pack;

import dev.whoami.launcher.Pack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All class files of a packed jar, by name, in the order in which they are packed. */
public final class PackedFiles {
  private PackedFiles() {}

  public static Map<String, byte[]> in(Path jar) throws IOException {
    return in(entries(jar));
  }

  /** The same, by the entries of the jar. */
  static Map<String, byte[]> in(Map<String, byte[]> entries) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int number = 0; entries.containsKey(Pack.FOLDER + number); number++) {
      ByteBuffer block = ByteBuffer.wrap(entries.get(Pack.FOLDER + number));
      block.position(number == 0 ? 1 : 0);
      read(block, files);
    }
    return files;
  }

  /** All that is in a jar, by name. */
  static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry each : Collections.list(zip.entries())) {
        if (!each.isDirectory()) {
          try (InputStream in = zip.getInputStream(each)) {
            entries.put(each.getName(), in.readAllBytes());
          }
        }
      }
    }
    return entries;
  }

  /** A block ends where there is no name. */
  private static void read(ByteBuffer block, Map<String, byte[]> files) {
    while (block.remaining() > Short.BYTES) {
      byte[] name = new byte[block.getShort()];
      if (name.length == 0) {
        return;
      }
      block.get(name);
      byte[] file = new byte[block.getInt()];
      block.get(file);
      files.put(new String(name, StandardCharsets.ISO_8859_1), file);
    }
  }
}
