package dev.whoami.world.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.FakeSurroundings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording as one file, by somebody who may mean harm. */
class ReplayArchiveTest {
  private static final String RUN = "format=1\ntime=2026-01-01T12:00:00Z\n";

  private final Path room;
  private final Path file;
  private final Path temporary;

  ReplayArchiveTest(@TempDir Path room) throws IOException {
    this.room = room;
    this.file = room.resolve("recording.zip");
    this.temporary = Files.createDirectory(room.resolve("temporary"));
  }

  private void zip(String... namesAndTexts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private String problem() {
    try (ReplayFolder folder = ReplayFolder.in(file.toString(), temporary)) {
      return folder.problem().orElse("");
    }
  }

  @Test
  void whatRecordWroteIsReadAndNothingStays() throws IOException {
    RecordingSurroundings seen =
        new RecordingSurroundings(new FakeSurroundings().file("/sys/region", "here"));
    seen.file("/sys/region");
    Files.write(file, Recording.of(seen, Map.of(), Map.of()).zipped());
    try (ReplayFolder folder = ReplayFolder.in(file.toString(), temporary)) {
      assertThat(folder.problem()).isEmpty();
      assertThat(folder.surroundings().orElseThrow().file("/sys/region").text()).isEqualTo("here");
      assertThat(unpacked()).isEqualTo(1);
    }
    assertThat(unpacked()).isZero();
  }

  private long unpacked() throws IOException {
    try (var all = Files.list(temporary)) {
      return all.count();
    }
  }

  @Test
  void oneWithoutATopFolderIsRead() throws IOException {
    zip("recording.properties", RUN, "files/", "", "files/sys/region", "here");
    assertThat(problem()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../escape",
        "recording/../../escape",
        "/escape",
        "recording//escape",
        "recording/./escape",
        "..\\escape",
        "a\0b"
      })
  void noNameLeadsOut(String name) throws IOException {
    zip("recording/recording.properties", RUN, name, "x");
    assertThat(problem()).contains("leads out");
    assertThat(room.resolve("escape")).doesNotExist();
    assertThat(temporary.resolve("escape")).doesNotExist();
    assertThat(unpacked()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 3_000, 32_000})
  void aNameOfTooManyFoldersIsRefused(int folders) throws IOException {
    zip("recording/recording.properties", RUN, "a/".repeat(folders) + "b", "x");
    assertThat(problem()).contains("deeper than any recording");
    assertThat(unpacked()).isZero();
  }

  /** Of 128 MiB, in 130 KiB. */
  @Test
  void whatUnpacksToMoreThanARecordingIsRefused() throws IOException {
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("recording/files/zeros"));
      for (int i = 0; i < 130; i++) {
        zip.write(zeros);
      }
    }
    assertThat(problem()).contains("larger than any recording");
    assertThat(unpacked()).isZero();
  }

  @Test
  void soIsOneWithTooManyFiles() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out))) {
      for (int i = 0; i <= 50_000; i++) {
        ZipEntry entry = new ZipEntry("recording/" + i + "/");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(new CRC32().getValue());
        zip.putNextEntry(entry);
      }
    }
    assertThat(problem()).contains("larger than any recording");
  }

  @Test
  void soIsOneThatIsTooDeep() throws IOException {
    zip("recording/" + "a/".repeat(200) + "b", "x");
    assertThat(problem()).contains("deeper than any recording");
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    zip("recording/a", "x", "recording/a/b", "x");
    assertThat(problem()).contains("two files of the same name");
  }

  @Test
  void whatIsNoZipIsSaidToBeNone() throws IOException {
    Files.writeString(file, "no zip");
    assertThat(problem()).contains("is not a recording: not a zip file");
    zip("recording/a", "x".repeat(50_000));
    byte[] whole = Files.readAllBytes(file);
    try (OutputStream half = Files.newOutputStream(file)) {
      half.write(whole, 0, 60);
    }
    assertThat(problem()).isNotEmpty();
    zip("other/file", "x");
    assertThat(problem()).contains("no recording");
  }
}
