package dev.whoami.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Loads from the jars inside a jar, by addresses that only its own handler understands. */
final class NestedJarLoader extends ClassLoader {
  private final Map<String, byte[]> entries = new HashMap<>();

  NestedJarLoader(Path fatJar) throws IOException {
    super(ClassLoader.getPlatformClassLoader());
    try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(fatJar))) {
      while (outer.getNextEntry() != null) {
        ZipInputStream inner = new ZipInputStream(outer);
        for (ZipEntry each = inner.getNextEntry(); each != null; each = inner.getNextEntry()) {
          entries.putIfAbsent(each.getName(), inner.readAllBytes());
        }
      }
    }
  }

  /** A jar with these in BOOT-INF/lib. */
  static Path fatJarIn(Path folder, List<Path> jars) throws IOException {
    Path jar = folder.resolve("fat.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      for (Path each : jars) {
        out.putNextEntry(new JarEntry("BOOT-INF/lib/" + each.getFileName()));
        Files.copy(each, out);
      }
    }
    return jar;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = entries.get(name.replace('.', '/') + ".class");
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    byte[] bytes = entries.get(name);
    try {
      return bytes == null ? null : new URL(null, "nested:/fat.jar!/" + name, new InMemory(bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL one = findResource(name);
    return Collections.enumeration(one == null ? List.of() : List.of(one));
  }

  /** Knows what is behind only one address. */
  private static final class InMemory extends URLStreamHandler {
    private final byte[] bytes;

    InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL address) {
      return new URLConnection(address) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
