package dev.whoami.place.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.recording.RecordedSurroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of Go, in the forms that its linkers have written; strip leaves all of this. */
class ProgramsTest {
  static final String MODULES =
      """
      path\tgithub.com/acme/shop
      mod\tgithub.com/acme/shop\t(devel)\t
      dep\tgithub.com/aws/aws-sdk-go\tv1.44.100\th1:x=
      dep\tgithub.com/aws/aws-sdk-go-v2\tv1.20.0\th1:x=
      =>\tgithub.com/acme/aws-sdk-go-v2\tv1.20.1\th1:x=
      dep\tgithub.com/aws/aws-sdk-go-v2/config\tv1.18.45\th1:x=
      """;

  private final Path folder;

  ProgramsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static byte[] marked(String modules) {
    return ("0123456789abcdef" + modules + "fedcba9876543210").getBytes(UTF_8);
  }

  private static byte[] varint(int number) {
    return number < 0x80
        ? new byte[] {(byte) number}
        : new byte[] {(byte) ((number & 0x7F) | 0x80), (byte) (number >> 7)};
  }

  static byte[] inline(byte[] modules) throws IOException {
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    info.write("\u00ff Go buildinf:".getBytes(ISO_8859_1));
    info.write(new byte[] {8, 2});
    info.write(new byte[16]);
    info.write(varint(6));
    info.write("go1.21".getBytes(UTF_8));
    info.write(varint(modules.length));
    info.write(modules);
    return info.toByteArray();
  }

  /** With pointers to strings behind it; what it points to is in the same segment. */
  static byte[] pointing(byte[] modules, long address, boolean wide, ByteOrder order) {
    int size = wide ? 8 : 4;
    ByteBuffer info = ByteBuffer.allocate(128 + modules.length).order(order);
    info.put("\u00ff Go buildinf:".getBytes(ISO_8859_1));
    info.put((byte) size).put((byte) (order == ByteOrder.BIG_ENDIAN ? 1 : 0));
    put(info, 16, address + 64, wide);
    put(info, 16 + size, address + 96, wide);
    put(info, 96, address + 128, wide);
    put(info, 96 + size, modules.length, wide);
    info.position(128);
    info.put(modules);
    return info.array();
  }

  private static void put(ByteBuffer bytes, int at, long number, boolean wide) {
    if (wide) {
      bytes.putLong(at, number);
    } else {
      bytes.putInt(at, (int) number);
    }
  }

  /** One segment, and the sections for its content and for the names. */
  static byte[] elf(byte[] content, long address, boolean wide, ByteOrder order) {
    String names = "\0.shstrtab\0.go.buildinfo\0";
    int start = 256;
    int strings = start + content.length;
    int sections = strings + names.length();
    int size = wide ? 64 : 40;
    ByteBuffer elf = ByteBuffer.allocate(sections + 3 * size).order(order);
    elf.put(new byte[] {0x7F, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
    elf.put((byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1));
    put(elf, wide ? 32 : 28, 128, wide);
    put(elf, wide ? 40 : 32, sections, wide);
    elf.putShort(wide ? 56 : 44, (short) 1);
    elf.putShort(wide ? 60 : 48, (short) 3);
    elf.putShort(wide ? 62 : 50, (short) 1);
    elf.putInt(128, 1);
    put(elf, 128 + (wide ? 8 : 4), start, wide);
    put(elf, 128 + (wide ? 16 : 8), address, wide);
    put(elf, 128 + (wide ? 32 : 16), content.length, wide);
    section(elf, sections + size, 1, strings, names.length(), wide);
    section(elf, sections + 2 * size, 11, start, content.length, wide);
    elf.position(start);
    elf.put(content).put(names.getBytes(UTF_8));
    return elf.array();
  }

  private static void section(
      ByteBuffer elf, int at, int name, int offset, int length, boolean wide) {
    elf.putInt(at, name);
    put(elf, at + (wide ? 24 : 16), offset, wide);
    put(elf, at + (wide ? 32 : 20), length, wide);
  }

  private Optional<String> infoOf(byte[] program) throws IOException {
    String path = Files.write(folder.resolve("program"), program).toString();
    BoundedFiles files = new BoundedFiles(new Witness(new LiveSurroundings()));
    return ElfProgram.at(path, files).flatMap(GoBuildInfo::of);
  }

  @ParameterizedTest
  @CsvSource({"true, LITTLE_ENDIAN", "true, BIG_ENDIAN", "false, LITTLE_ENDIAN"})
  void goWritesItsModulesDown(boolean wide, String order) throws IOException {
    ByteOrder bytes = order.startsWith("B") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    assertThat(infoOf(elf(inline(marked(MODULES)), 0x500000, wide, bytes))).contains(MODULES);
    byte[] old = pointing(marked(MODULES), 0x500000, wide, bytes);
    assertThat(infoOf(elf(old, 0x500000, wide, bytes))).contains(MODULES);
  }

  @Test
  void aModuleIsReplacedByAnother() {
    assertThat(GoLibraries.modules(MODULES))
        .containsEntry("github.com/aws/aws-sdk-go", Optional.of("1.44.100"))
        .containsEntry("github.com/aws/aws-sdk-go-v2", Optional.of("1.20.1"))
        .containsEntry("github.com/acme/shop", Optional.empty());
  }

  @Test
  void aProgramThatMeansHarmIsReadWithinLimits() throws IOException {
    byte[] honest = elf(inline(marked(MODULES)), 0x500000, true, ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] liar = honest.clone();
      for (int j = 0; j < 6; j++) {
        liar[4 + random.nextInt(liar.length - 4)] = (byte) random.nextInt(256);
      }
      assertThat(infoOf(liar).orElse("").length()).isLessThan(1 << 20);
    }
  }

  /** What is found where process 1 runs this program. */
  private List<String> foundIn(byte[] program) throws IOException {
    Path proc = Files.createDirectories(folder.resolve("files/proc/1"));
    Files.writeString(proc.resolve("cmdline"), "/app/shop\n");
    Files.writeString(proc.resolve("exe"), "/app/shop\n");
    Files.createDirectories(folder.resolve("files/app"));
    Files.write(folder.resolve("files/app/shop"), program);
    return FoundLibraries.observe(new Witness(RecordedSurroundings.in(folder))).all().stream()
        .map(it -> it.foundBy() + " " + it)
        .toList();
  }

  private static byte[] elfWith(String... texts) {
    byte[] content = String.join("\0", texts).getBytes(UTF_8);
    return elf(content, 0x400000, true, ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void theModulesOfAGoProgramAreFound() throws IOException {
    byte[] program = elf(inline(marked(MODULES)), 0x500000, true, ByteOrder.LITTLE_ENDIAN);
    assertThat(foundIn(program))
        .containsExactly(
            "EXECUTABLE github.com/aws/aws-sdk-go 1.44.100 in /app/shop",
            "EXECUTABLE github.com/aws/aws-sdk-go-v2 1.20.1 in /app/shop");
  }

  @Test
  void oneThatWasBuiltWithoutModulesHasTheNamesOfItsPackages() throws IOException {
    byte[] info = inline(marked("path\tgithub.com/rclone/rclone\n"));
    byte[] names = "\0github.com/aws/aws-sdk-go/aws/credentials.NewEnv\0".getBytes(UTF_8);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(info);
    content.write(names);
    assertThat(foundIn(elf(content.toByteArray(), 0, true, ByteOrder.LITTLE_ENDIAN)))
        .containsExactlyInAnyOrder(
            "EXECUTABLE github.com/rclone/rclone of unknown version in /app/shop",
            "EXECUTABLE github.com/aws/aws-sdk-go of unknown version in /app/shop");
  }

  @Test
  void rustKeepsThePathsOfItsSources() throws IOException {
    assertThat(
            foundIn(
                elfWith(
                    "/build/registry/src/aws-config-1.5.4/src/lib.rs",
                    "aws-config-1.5.4/src/sso.rs")))
        .containsExactly("EXECUTABLE aws-config 1.5.4 in /app/shop");
  }

  @Test
  void soDoPartsOfItWithChainsOfTheirOwn() throws IOException {
    assertThat(
            foundIn(
                elfWith(
                    "/build/registry/src/x.rs",
                    "object_store-0.12.0/src/aws/builder.rs",
                    "opendal-0.50.2/src/lib.rs")))
        .containsExactlyInAnyOrder(
            "EXECUTABLE object_store 0.12.0 in /app/shop",
            "EXECUTABLE opendal 0.50.2 in /app/shop");
  }

  @Test
  void minioGoIsAModuleLikeAnSdk() throws IOException {
    String modules =
        "path\tgithub.com/grafana/loki/v3\ndep\tgithub.com/minio/minio-go/v7\tv7.0.63\th1:x=\n";
    assertThat(foundIn(elf(inline(marked(modules)), 0x500000, true, ByteOrder.LITTLE_ENDIAN)))
        .containsExactly("EXECUTABLE github.com/minio/minio-go/v7 7.0.63 in /app/shop");
  }

  @Test
  void thatForCppHasItsNameInTheUserAgent() throws IOException {
    assertThat(foundIn(elfWith("aws-sdk-cpp/1.9.100", "x")))
        .containsExactly("EXECUTABLE aws-sdk-cpp 1.9.100 in /app/shop");
    assertThat(foundIn(elfWith("aws-sdk-cpp/", "x")))
        .containsExactly("EXECUTABLE aws-sdk-cpp of unknown version in /app/shop");
  }

  @Test
  void aLibraryOfCppIsMapped() throws IOException {
    Path proc = Files.createDirectories(folder.resolve("files/proc/1"));
    Files.writeString(
        proc.resolve("maps"),
        "7f00-7f10 r-xp 00000000 08:01 77    /usr/lib/libaws-cpp-sdk-core.so.1.11.293\n");
    assertThat(foundIn(elfWith("x")))
        .containsExactly(
            "OPEN_FILE aws-sdk-cpp 1.11.293 in /usr/lib/libaws-cpp-sdk-core.so.1.11.293");
  }
}
