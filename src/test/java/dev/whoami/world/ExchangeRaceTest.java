package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.ExchangedFiles;
import dev.whoami.world.output.RecordingFolder;
import dev.whoami.world.output.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another user exchanges names as fast as it can, while root reads and writes there on its behalf.
 * A few hundred times among the tests; {@code -Dwhoami.exchanges=10000} in {@code scripts/verify
 * --all}.
 */
class ExchangeRaceTest {
  private static final int TIMES = Integer.getInteger("whoami.exchanges", 100);

  private static final int ENOUGH_FOR_A_NAIVE_PROGRAM = 100_000;

  private final Path tmp;

  ExchangeRaceTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  private Path secret() throws IOException {
    Path secret = Files.writeString(tmp.resolve("secret"), "of root");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    return secret;
  }

  @Test
  void aFileThatBecomesALinkOpensNoFileOfRoot() throws IOException {
    Path secret = secret();
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      theirs.give(Files.createSymbolicLink(theirs.other(), secret));
      Surroundings its = ProcessSurroundings.of(theirs.waits().pid()).orElseThrow();
      theirs.exchange();
      for (int i = 0; i < TIMES; i++) {
        String file = theirs.file().toString();
        assertThat(its.file(file).text()).isIn("", "their own");
        assertThat(its.part(file, 0, 9).text()).isIn("", "their own");
        assertThat(its.texts(file, List.of("of"), 9).names()).isEmpty();
      }
    }
  }

  /** In the place of a file and, in its path, of a folder; each reading ends. */
  @Test
  void aPipeHoldsNoReading() throws Exception {
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Process mkfifo = new ProcessBuilder("mkfifo", "-m", "666", theirs.other().toString()).start();
      assertThat(mkfifo.waitFor()).isZero();
      theirs.give(theirs.other());
      Surroundings its = ProcessSurroundings.of(theirs.waits().pid()).orElseThrow();
      theirs.exchange();
      for (int i = 0; i < TIMES; i++) {
        assertThat(its.file(theirs.file().toString()).text()).isIn("", "their own");
        assertThat(its.trusted(theirs.file().toString()).text()).isIn("", "their own");
        assertThat(its.file(theirs.file() + "/token").isPresent()).isFalse();
      }
    }
  }

  @Test
  void aFolderThatBecomesALinkLeadsToNoFileOfRoot() throws IOException {
    Path closed = Files.createDirectory(tmp.resolve("closed"));
    Files.writeString(closed.resolve("token"), "of root");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.delete(theirs.file());
      theirs.give(Files.createDirectory(theirs.file()));
      theirs.give(Files.writeString(theirs.file().resolve("token"), "their own"));
      theirs.give(Files.createSymbolicLink(theirs.other(), closed));
      Surroundings its = ProcessSurroundings.of(theirs.waits().pid()).orElseThrow();
      theirs.exchange();
      for (int i = 0; i < TIMES; i++) {
        assertThat(its.file(theirs.file() + "/token").text()).isIn("", "their own");
        assertThat(its.list(theirs.file().toString(), 9).names()).isIn(List.of(), List.of("token"));
      }
    }
  }

  /** A report, a zip and a recording, where a folder of that user becomes a link to one of root. */
  @Test
  void nothingIsWrittenWhereALinkLeads() throws IOException {
    Path precious = Files.createDirectory(tmp.resolve("precious"));
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.delete(theirs.file());
      theirs.give(Files.createDirectory(theirs.file()));
      theirs.give(Files.createSymbolicLink(theirs.other(), precious));
      theirs.exchange();
      int written = 0;
      for (int i = 0; i < TIMES; i++) {
        written += ReportFile.write(theirs.file() + "/report.txt", "of root").isEmpty() ? 1 : 0;
        ReportFile.writePrivately(theirs.file() + "/recording.zip", new byte[1]);
        RecordingFolder.make(theirs.file() + "/recording").close();
        assertThat(precious).isEmptyDirectory();
      }
      assertThat(written).as("where the folder was met").isPositive().isLessThan(TIMES);
    }
  }

  /**
   * The exchange is fast enough for the proofs here: a program that looks at the folder and then
   * writes by its name does write where the link leads.
   */
  @Test
  void aProgramThatLooksAndThenWritesByTheNameIsCaught() throws IOException {
    Path precious = Files.createDirectory(tmp.resolve("precious"));
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.delete(theirs.file());
      theirs.give(Files.createDirectory(theirs.file()));
      theirs.give(Files.createSymbolicLink(theirs.other(), precious));
      theirs.exchange();
      for (int i = 0; i < ENOUGH_FOR_A_NAIVE_PROGRAM && isEmpty(precious); i++) {
        writeNaively(theirs.file());
      }
      assertThat(precious).isNotEmptyDirectory();
    }
  }

  private static void writeNaively(Path folder) {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.writeString(folder.resolve("report.txt"), "of root");
      }
    } catch (IOException exchanged) {
      // The next try may come at a better moment.
      return;
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }

  /** In the place of a folder on the way to a report; each writing ends. */
  @Test
  void aPipeHoldsNoWriting() throws Exception {
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.delete(theirs.file());
      theirs.give(Files.createDirectory(theirs.file()));
      Process mkfifo = new ProcessBuilder("mkfifo", "-m", "666", theirs.other().toString()).start();
      assertThat(mkfifo.waitFor()).isZero();
      theirs.give(theirs.other());
      theirs.exchange();
      for (int i = 0; i < TIMES; i++) {
        String report = theirs.file() + "/report.txt";
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> ReportFile.write(report, "of root"));
        assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> BoundedFolder.list(theirs.file().toString(), 9));
      }
    }
  }
}
