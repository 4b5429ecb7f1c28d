package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.build.pack.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedClassesTest {
  private static final String NAME = Sample.class.getName();
  private static final String TEXT = "findings/WHO101.md";
  private static final int THREADS = 8;

  private final Path folder;

  PackedClassesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What is packed here. */
  static final class Sample {}

  private ClassLoader loader() throws IOException {
    Packing packing = new Packing();
    packing.add(NAME, file());
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : packing.entries().entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
      out.putNextEntry(new ZipEntry(TEXT));
      out.write("of this jar".getBytes(StandardCharsets.UTF_8));
    }
    Pack pack = Pack.in(jar.toFile()).orElseThrow();
    return new PackedClasses(pack, Boot.class.getProtectionDomain(), Boot.class.getClassLoader());
  }

  private static byte[] file() throws IOException {
    String path = "/" + NAME.replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(path))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aPackedClassIsOfThisLoaderAndOfTheJar() throws Exception {
    ClassLoader loader = loader();
    Class<?> loaded = loader.loadClass(NAME);
    assertThat(loaded).isNotEqualTo(Sample.class);
    assertThat(loaded.getClassLoader()).isSameAs(loader);
    URL jar = Boot.class.getProtectionDomain().getCodeSource().getLocation();
    URL place = loaded.getProtectionDomain().getCodeSource().getLocation();
    assertThat(place).isEqualTo(jar).hasToString(jar.toString());
    assertThat(loader.loadClass(NAME)).isSameAs(loaded);
  }

  @Test
  void allElseIsTheParents() throws Exception {
    ClassLoader loader = loader();
    assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
    assertThat(loader.loadClass("java.sql.Driver")).isSameAs(Driver.class);
    assertThat(loader.loadClass(Pack.class.getName())).isSameAs(Pack.class);
    assertThat(loader.getResource("findings/WHO101.md")).isNotNull();
    assertThatThrownBy(() -> loader.loadClass("dev.whoami.Nobody"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void aResourceOfTheJarComesFirst() throws Exception {
    ClassLoader loader = loader();
    assertThat(read(loader, TEXT)).isEqualTo("of this jar");
    assertThat(read(loader, "findings/WHO102.md")).startsWith("# WHO102");
    assertThat(loader.getResourceAsStream("findings/none.md")).isNull();
  }

  private static String read(ClassLoader loader, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The diagnosis does so: many threads need the same class at the same time. */
  @Test
  void threadsThatLoadAtTheSameTimeGetTheSameClass() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < 50; round++) {
        ClassLoader loader = loader();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Callable<Class<?>> load =
            () -> {
              together.await();
              return loader.loadClass(NAME);
            };
        List<Future<Class<?>>> loading = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          loading.add(threads.submit(load));
        }
        Set<Class<?>> loaded = new HashSet<>();
        for (Future<Class<?>> each : loading) {
          loaded.add(each.get());
        }
        assertThat(loaded).hasSize(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
