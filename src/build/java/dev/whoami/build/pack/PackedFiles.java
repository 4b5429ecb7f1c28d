package dev.whoami.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All class files of a packed jar, by name, in the order in which they are packed. */
public final class PackedFiles {
  private PackedFiles() {}

  public static Map<String, byte[]> in(Path jar) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (int number = 0; true; number++) {
        ZipEntry entry = zip.getEntry(Pack.FOLDER + number);
        if (entry == null) {
          return files;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          ByteBuffer block = ByteBuffer.wrap(in.readAllBytes());
          block.position(number == 0 ? 1 : 0);
          read(block, files);
        }
      }
    }
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
