package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.build.pack.PackedFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What the shaded jar promises to every container that it is copied into. */
class JarIT {
  private static final int JAVA_8 = 52;
  private static final long SIX_MEGABYTES = 6_000_000;

  private final Path path = Path.of(System.getProperty("whoami.jar", "target/whoami.jar"));

  @Test
  void isSmall() throws IOException {
    assertThat(Files.size(path)).isLessThan(SIX_MEGABYTES);
  }

  @Test
  void everyClassRunsOnJava8() throws IOException {
    Map<String, byte[]> classes = new HashMap<>(PackedFiles.in(path));
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        boolean isClass = entry.getName().endsWith(".class");
        if (isClass && !entry.getName().startsWith("META-INF/versions/")) {
          classes.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    }
    List<String> newer = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      if (version(each.getKey(), each.getValue()) > JAVA_8) {
        newer.add(each.getKey());
      }
    }
    assertThat(newer).isEmpty();
    assertThat(classes).hasSizeGreaterThan(3000);
  }

  @Test
  void holdsNoOtherHttpClientOfTheSdk() throws IOException {
    assertThat(PackedFiles.in(path).keySet())
        .noneMatch(name -> name.startsWith("software.amazon.awssdk.http.nio.netty"))
        .noneMatch(name -> name.startsWith("software.amazon.awssdk.http.apache"))
        .anyMatch(name -> name.startsWith("software.amazon.awssdk.http.urlconnection"));
  }

  @Test
  void holdsThePagesOfTheFindings() throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      assertThat(Collections.list(jar.entries()))
          .extracting(JarEntry::getName)
          .contains("findings/WHO101.md");
    }
  }

  private static int version(String name, byte[] file) {
    ByteBuffer head = ByteBuffer.wrap(file);
    assertThat(head.getInt()).as(name).isEqualTo(0xCAFEBABE);
    head.getShort();
    return head.getShort();
  }
}
