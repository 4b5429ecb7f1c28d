package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.build.pack.Packing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small heap that cannot hold all classes of a jar finds each of them, also a second time. */
class PackMemoryTest {
  /** Each nearly fills a block: 16 MiB in all. */
  private static final int CLASSES = 64;

  private static final int LENGTH = 250_000;

  private final Path folder;

  PackMemoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path jar() throws IOException {
    Packing packing = new Packing();
    for (int i = 0; i < CLASSES; i++) {
      packing.add("some.Thing" + i, new byte[LENGTH]);
    }
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : packing.entries().entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return jar;
  }

  @Test
  void dropsWhatFitsNoMore() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx8m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            jar().toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("found " + 2L * CLASSES * LENGTH);
  }

  /** Looks twice for each class, in the small Java. */
  static final class Main {
    private Main() {}

    public static void main(String[] jar) throws IOException {
      Pack pack = Pack.in(Path.of(jar[0]).toFile()).orElseThrow();
      long bytes = 0;
      for (int i = 0; i < 2 * CLASSES; i++) {
        bytes += pack.find("some.Thing" + i % CLASSES).orElseThrow().remaining();
      }
      System.out.println("found " + bytes);
    }
  }
}
