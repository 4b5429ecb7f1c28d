package dev.whoami.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An application as Spring Boot packs it: its real loader, the classes, and jars in the jar. */
final class SpringBootJar {
  private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
  private static final String CLASSES = "BOOT-INF/classes/";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  private SpringBootJar() {}

  static Path in(Path folder, Class<?> main, List<Path> libraries) throws IOException {
    Path jar = folder.resolve("boot.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest(main))) {
      addLoader(out);
      String name = main.getName().replace('.', '/') + ".class";
      try (InputStream in = main.getClassLoader().getResourceAsStream(name)) {
        out.putNextEntry(new JarEntry(CLASSES + name));
        Objects.requireNonNull(in).transferTo(out);
      }
      for (Path each : libraries) {
        addStored(LIBRARIES + each.getFileName(), Files.readAllBytes(each), out);
      }
    }
    return jar;
  }

  private static Manifest manifest(Class<?> main) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, LAUNCHER);
    attributes.putValue("Start-Class", main.getName());
    attributes.putValue("Spring-Boot-Classes", CLASSES);
    attributes.putValue("Spring-Boot-Lib", LIBRARIES);
    return manifest;
  }

  private static void addLoader(JarOutputStream out) throws IOException {
    String loader =
        Stream.of(System.getProperty("java.class.path").split(":", -1))
            .filter(it -> it.contains("spring-boot-loader"))
            .findFirst()
            .orElseThrow();
    try (ZipFile in = new ZipFile(loader)) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        // The handler of its addresses is a service.
        if (name.startsWith("org/") || name.startsWith("META-INF/services/")) {
          out.putNextEntry(new JarEntry(name));
          in.getInputStream(in.getEntry(name)).transferTo(out);
        }
      }
    }
    out.putNextEntry(new JarEntry(CLASSES));
    out.putNextEntry(new JarEntry(LIBRARIES));
  }

  /** The loader reads a jar in the jar where it lies, so that may not be compressed. */
  private static void addStored(String name, byte[] bytes, JarOutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    JarEntry entry = new JarEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
