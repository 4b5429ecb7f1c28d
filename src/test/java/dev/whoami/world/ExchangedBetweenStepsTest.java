package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.ExchangedFiles;
import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.OwnerAndMode;
import dev.whoami.world.file.ProcessFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another user exchanges its file for a link to one of root between two steps of a reading, and
 * back again: at each step in turn, without a race.
 */
class ExchangedBetweenStepsTest {
  private static final int MORE_THAN_ALL_STEPS = 40;

  private final Path tmp;
  private Path secret;

  ExchangedBetweenStepsTest(@TempDir Path tmp) {
    this.tmp = tmp;
  }

  @BeforeEach
  void aFileOfRoot() throws IOException {
    secret = Files.writeString(tmp.resolve("secret"), "of root");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aFileIsReadThatIsTheUsersAtEachStepOrNone() throws IOException {
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      theirs.give(Files.createSymbolicLink(theirs.other(), secret));
      readsTheirOwnOrNone(theirs, theirs.file());
    }
  }

  @Test
  void aFolderIsWalkedThroughThatIsTheUsersOrNone() throws IOException {
    Path closed = Files.createDirectory(tmp.resolve("closed"));
    Files.writeString(closed.resolve("file"), "of root");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.delete(theirs.file());
      theirs.give(Files.createDirectory(theirs.file()));
      theirs.give(Files.writeString(theirs.file().resolve("file"), "their own"));
      theirs.give(Files.createSymbolicLink(theirs.other(), closed));
      readsTheirOwnOrNone(theirs, theirs.file().resolve("file"));
    }
  }

  /**
   * A name that root's own file has by a second name, as with a link of the hard kind or a mount.
   */
  @Test
  void aFileOfRootByItsOwnInodeIsDenied() throws IOException {
    try (ExchangedFiles theirs = ExchangedFiles.in(tmp)) {
      Files.createLink(theirs.other(), secret);
      readsTheirOwnOrNone(theirs, theirs.file());
    }
  }

  private static void readsTheirOwnOrNone(ExchangedFiles theirs, Path file) throws IOException {
    KnownProcess process = KnownProcess.of(theirs.waits().pid()).orElseThrow();
    int read = 0;
    for (int from = 0; from < MORE_THAN_ALL_STEPS; from++) {
      for (int to = from + 1; to <= from + 2; to++) {
        Exchanging rights = new Exchanging(ReadRights.of(process), theirs, from, to);
        String text = textOf(ProcessFiles.below(Path.of("/"), process.pid(), rights), file);
        assertThat(text).as("exchanged at %d, back at %d", from, to).isIn("", "their own");
        read += text.isEmpty() ? 0 : 1;
        rights.putBack();
      }
    }
    // After the last step nothing is exchanged any more.
    assertThat(read).isPositive();
  }

  private static String textOf(ProcessFiles files, Path path) throws IOException {
    try (InputStream open = Channels.newInputStream(files.open(path.toString()))) {
      return new String(open.readAllBytes(), StandardCharsets.UTF_8);
    } catch (AccessDeniedException denied) {
      return "";
    }
  }

  /** Real rights, by which the names are exchanged when they are asked for the nth time. */
  private static final class Exchanging implements FileRights {
    private final FileRights rights;
    private final ExchangedFiles files;
    private final int from;
    private final int to;
    private final AtomicInteger asked = new AtomicInteger();

    Exchanging(FileRights rights, ExchangedFiles files, int from, int to) {
      this.rights = rights;
      this.files = files;
      this.from = from;
      this.to = to;
    }

    private void ask() {
      int now = asked.getAndIncrement();
      if (now == from || now == to) {
        exchange();
      }
    }

    void putBack() {
      if (asked.get() > from && asked.get() <= to) {
        exchange();
      }
    }

    private void exchange() {
      try {
        Path aside = files.folder().resolve("aside");
        Files.move(files.file(), aside, StandardCopyOption.ATOMIC_MOVE);
        Files.move(files.other(), files.file(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(aside, files.other(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public boolean areOfKernel() {
      ask();
      return rights.areOfKernel();
    }

    @Override
    public boolean own(OwnerAndMode file) {
      return rights.own(file);
    }

    @Override
    public boolean mayRead(OwnerAndMode file) {
      boolean mayRead = rights.mayRead(file);
      ask();
      return mayRead;
    }

    @Override
    public boolean maySearch(OwnerAndMode folder) {
      boolean maySearch = rights.maySearch(folder);
      ask();
      return maySearch;
    }
  }
}
