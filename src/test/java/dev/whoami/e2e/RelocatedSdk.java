package dev.whoami.e2e;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The SDK of the tests in one jar and in another package, as an application is shaded. */
final class RelocatedSdk {
  static final String ROOT = "made.up.shaded.sdk";
  private static final String PLACE = ROOT.replace('.', '/');
  private static final String USUAL = "software/amazon/awssdk";

  private RelocatedSdk() {}

  /** The jars of the SDK on the class path of the tests, and of what logs. */
  static List<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(":", -1))
        .filter(it -> it.contains("/awssdk/") || it.contains("/slf4j/") || it.contains("reactive-"))
        .filter(it -> it.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** The application without any SDK, and without whoami's own classes beside it. */
  static Path applicationIn(Path folder) throws IOException {
    Path jar = folder.resolve("application.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String each :
          List.of(
              "AskingApplication",
              "AttachedApplication",
              "RelocatedSdk",
              "NestedJarLoader",
              "NestedJarLoader$InMemory",
              "NestedJarLoader$InMemory$1")) {
        String entry = "dev/whoami/e2e/" + each + ".class";
        out.putNextEntry(new JarEntry(entry));
        try (InputStream in = RelocatedSdk.class.getClassLoader().getResourceAsStream(entry)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  /** The class path of the application, of files that every user can read. */
  static String classPathIn(Path folder) throws IOException {
    StringBuilder path = new StringBuilder(applicationIn(folder).toString());
    for (Path each : jars()) {
      Path copy = folder.resolve(String.valueOf(each.getFileName()));
      path.append(':').append(Files.exists(copy) ? copy : Files.copy(each, copy));
    }
    return path.toString();
  }

  static Path jarIn(Path folder) throws IOException {
    Path jar = folder.resolve("shaded.jar");
    Set<String> known = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      for (Path each : jars()) {
        try (ZipFile in = new ZipFile(each.toFile())) {
          Enumeration<? extends java.util.zip.ZipEntry> entries = in.entries();
          while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!name.endsWith("/") && !name.startsWith("META-INF/") && known.add(name)) {
              copy(in, name, out);
            }
          }
        }
      }
      out.putNextEntry(new JarEntry("META-INF/services/" + ROOT + ".http.SdkHttpService"));
      out.write(
          (ROOT + ".http.urlconnection.UrlConnectionSdkHttpService")
              .getBytes(StandardCharsets.US_ASCII));
    }
    return jar;
  }

  private static void copy(ZipFile from, String name, JarOutputStream out) throws IOException {
    out.putNextEntry(new JarEntry(moved(name)));
    try (InputStream in = from.getInputStream(from.getEntry(name))) {
      byte[] bytes = in.readAllBytes();
      out.write(name.endsWith(".class") ? relocated(bytes) : bytes);
    }
  }

  private static String moved(String text) {
    return text.replace(USUAL, PLACE).replace(USUAL.replace('/', '.'), ROOT);
  }

  /** With each text of its constant pool moved. */
  private static byte[] relocated(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(file));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(in.readLong());
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      switch (tag) {
        case 1 -> {
          byte[] letters = in.readNBytes(in.readUnsignedShort());
          byte[] moved =
              moved(new String(letters, StandardCharsets.ISO_8859_1))
                  .getBytes(StandardCharsets.ISO_8859_1);
          out.writeShort(moved.length);
          out.write(moved);
        }
        case 3, 4, 9, 10, 11, 12, 17, 18 -> out.write(in.readNBytes(4));
        case 5, 6 -> {
          out.write(in.readNBytes(8));
          i++;
        }
        case 15 -> out.write(in.readNBytes(3));
        default -> out.write(in.readNBytes(2));
      }
    }
    out.write(in.readAllBytes());
    return bytes.toByteArray();
  }
}
