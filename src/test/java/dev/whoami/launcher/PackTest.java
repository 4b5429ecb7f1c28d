package dev.whoami.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.build.pack.Packing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTest {
  private static final int SEED = 20260101;

  private final Path folder;

  PackTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Pack pack(Map<String, byte[]> entries) throws IOException {
    return Pack.in(jar(entries).toFile()).orElseThrow();
  }

  private Path jar(Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
    return jar;
  }

  private static byte[] bytes(ByteBuffer found) {
    byte[] bytes = new byte[found.remaining()];
    found.get(bytes);
    return bytes;
  }

  /** Many more than fit a block. */
  private static Map<String, byte[]> manyClasses() {
    Random random = new Random(SEED);
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      byte[] file = new byte[random.nextInt(1000)];
      random.nextBytes(file);
      classes.put("some.where.Thing" + i, file);
    }
    return classes;
  }

  private static Map<String, byte[]> packed(Map<String, byte[]> classes) {
    Packing packing = new Packing();
    classes.forEach(packing::add);
    return packing.entries();
  }

  @Test
  void whatGoesInComesOut() throws IOException {
    Map<String, byte[]> classes = manyClasses();
    Map<String, byte[]> entries = packed(classes);
    assertThat(entries).hasSizeGreaterThan(5);
    Pack pack = pack(entries);
    for (Map.Entry<String, byte[]> each : classes.entrySet()) {
      assertThat(bytes(pack.find(each.getKey()).orElseThrow())).isEqualTo(each.getValue());
    }
  }

  @Test
  void aNameThatIsNotThereIsNotFound() throws IOException {
    Pack pack = pack(packed(manyClasses()));
    assertThat(pack.find("some.where.Thing3000")).isEmpty();
    assertThat(pack.find("java.lang.String")).isEmpty();
    assertThat(pack.find("")).isEmpty();
  }

  /** Java makes the same hash of these two names. */
  @Test
  void aNameWithTheHashOfAnotherIsNotThatOne() throws IOException {
    assertThat("some.Aa".hashCode()).isEqualTo("some.BB".hashCode());
    Map<String, byte[]> one = Map.of("some.Aa", new byte[] {1});
    assertThat(pack(packed(one)).find("some.BB")).isEmpty();
    Map<String, byte[]> both = Map.of("some.Aa", new byte[] {1}, "some.BB", new byte[] {2});
    Pack pack = pack(packed(both));
    assertThat(bytes(pack.find("some.Aa").orElseThrow())).containsExactly(1);
    assertThat(bytes(pack.find("some.BB").orElseThrow())).containsExactly(2);
  }

  @Test
  void aClassThatFitsNoBlockIsRefused() {
    Packing packing = new Packing();
    assertThatThrownBy(() -> packing.add("some.Giant", new byte[Pack.BLOCK_BYTES]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("some.Giant");
  }

  @Test
  void aFolderAndAJarOfOrdinaryClassesHaveNoPack() throws IOException {
    assertThat(Pack.in(folder.toFile())).isEmpty();
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    assertThat(Pack.in(jar(Map.of("some.txt", text)).toFile())).isEmpty();
  }

  @Test
  void aMissingBlockIsNamed() throws IOException {
    Map<String, byte[]> entries = packed(Map.of("some.Thing", new byte[1]));
    entries.remove("packed/0");
    Pack pack = pack(entries);
    assertThatThrownBy(() -> pack.find("some.Thing"))
        .isInstanceOf(IOException.class)
        .hasMessage("packed/0 is missing in it");
  }

  @Test
  void aBlockThatWasCutShortIsNamed() throws IOException {
    Map<String, byte[]> entries = packed(Map.of("some.Thing", new byte[1]));
    entries.computeIfPresent("packed/0", (name, block) -> Arrays.copyOf(block, 1000));
    Pack pack = pack(entries);
    assertThatThrownBy(() -> pack.find("some.Thing"))
        .isInstanceOf(IOException.class)
        .hasMessage("packed/0 ends early in it");
  }

  /** One bit, in the bytes of an entry that is not compressed: only its sum can tell. */
  @ParameterizedTest
  @ValueSource(strings = {"packed/0", Pack.INDEX})
  void anEntryThatWasDamagedIsNamed(String damaged) throws IOException {
    Path jar = folder.resolve("stored.jar");
    Map<String, byte[]> entries = packed(Map.of("some.Thing", new byte[1]));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        CRC32 sum = new CRC32();
        sum.update(each.getValue());
        entry.setCrc(sum.getValue());
        entry.setSize(each.getValue().length);
        out.putNextEntry(entry);
        out.write(each.getValue());
      }
    }
    byte[] bytes = Files.readAllBytes(jar);
    bytes[place(bytes, Objects.requireNonNull(entries.get(damaged))) + 20] ^= 1;
    Files.write(jar, bytes);
    assertThatThrownBy(() -> Pack.in(jar.toFile()).orElseThrow().find("some.Thing"))
        .isInstanceOf(IOException.class)
        .hasMessage(damaged + " has another checksum than it should have");
  }

  private static int place(byte[] all, byte[] part) {
    return new String(all, StandardCharsets.ISO_8859_1)
        .indexOf(new String(part, StandardCharsets.ISO_8859_1));
  }

  /** Wherever a byte of the jar is another one, it is found or says in one line why not. */
  @Test
  void noDamageIsAnythingButAnIoException() throws IOException {
    byte[] whole = Files.readAllBytes(jar(packed(manyClasses())));
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Path jar = Files.write(folder.resolve("damaged.jar"), bytes);
      try {
        Optional<Pack> pack = Pack.in(jar.toFile());
        if (pack.isPresent()) {
          pack.get().find("some.where.Thing" + random.nextInt(3000));
        }
      } catch (IOException said) {
        assertThat(said.getMessage()).doesNotContain("\n");
      }
    }
  }

  @Test
  void anIndexThatWasCutShortIsNamed() throws IOException {
    for (int length : new int[] {0, 4, 8, 16, 1000}) {
      Map<String, byte[]> entries = packed(manyClasses());
      entries.computeIfPresent(Pack.INDEX, (name, index) -> Arrays.copyOf(index, length));
      assertThatThrownBy(() -> pack(entries))
          .as("of %s bytes", length)
          .isInstanceOf(IOException.class)
          .hasMessage("packed/index ends early in it");
    }
  }
}
