package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    List<String> newer = new ArrayList<>();
    int classes = 0;
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        boolean isClass = entry.getName().endsWith(".class");
        if (isClass && !entry.getName().startsWith("META-INF/versions/")) {
          classes++;
          if (version(jar, entry) > JAVA_8) {
            newer.add(entry.getName());
          }
        }
      }
    }
    assertThat(newer).isEmpty();
    assertThat(classes).isGreaterThan(1000);
  }

  @Test
  void holdsNoOtherHttpClientOfTheSdk() throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      assertThat(Collections.list(jar.entries()))
          .extracting(JarEntry::getName)
          .noneMatch(name -> name.startsWith("software/amazon/awssdk/http/nio/netty"))
          .noneMatch(name -> name.startsWith("software/amazon/awssdk/http/apache"))
          .anyMatch(name -> name.equals("findings/WHO101.md"));
    }
  }

  private static int version(JarFile jar, JarEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      assertThat(in.readInt()).as(entry.getName()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }
}
