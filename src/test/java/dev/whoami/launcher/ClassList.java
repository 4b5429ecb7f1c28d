package dev.whoami.launcher;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes for Java the list of the classes that it is to archive, made of their names: to each, what
 * Java may look up beforehand of that to which the class refers. Java itself would write that down
 * of a run, but not the same of any two runs.
 *
 * <p>Runs on the Java that makes the archive, with the jar on the class path.
 */
public final class ClassList {
  private ClassList() {}

  /** The file with the names, and the one to write. */
  public static void main(String[] arguments) throws IOException {
    List<String> list = new ArrayList<>();
    List<String> lookups = new ArrayList<>();
    for (String name : Files.readAllLines(Path.of(arguments[0]))) {
      if (name.startsWith("@")) {
        list.add(name);
        continue;
      }
      try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
        // A class that this Java or this jar lacks is one of yesterday.
        if (in != null) {
          list.add(name);
          lookups.add("@cp " + name + references(new DataInputStream(in)));
        }
      }
    }
    // What is looked up must have been loaded.
    list.addAll(lookups);
    Files.write(Path.of(arguments[1]), list);
  }

  /** The indexes of the constants that name a class, a field, a method or a lambda. */
  private static String references(DataInputStream in) throws IOException {
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    StringBuilder references = new StringBuilder();
    for (int index = 1; index < count; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> in.skipNBytes(in.readUnsignedShort());
        case 3, 4, 12, 17 -> in.skipNBytes(4);
        case 7 -> {
          in.skipNBytes(2);
          references.append(' ').append(index);
        }
        case 9, 10, 11, 18 -> {
          in.skipNBytes(4);
          references.append(' ').append(index);
        }
        case 5, 6 -> {
          in.skipNBytes(8);
          index++;
        }
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("unknown constant " + tag);
      }
    }
    return references.toString();
  }
}
