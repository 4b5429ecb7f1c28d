package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
  /** Another user moved the new file away, and put a private file of the same user there. */
  @Test
  void anotherFileThatGotTheNameKeepsItsMode(@TempDir Path folder) throws IOException {
    Path old = file(folder.resolve("report"), "rw-rw-rw-");
    Path name = folder.resolve(".report.new");
    Path moved = folder.resolve("moved");
    try (FileChannel young =
        FileChannel.open(name, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
      Files.move(name, moved);
      file(name, "rw-------");
      FileReplacement.takePermissions(
          Files.readAttributes(old, PosixFileAttributes.class), young, name);
    }
    assertThat(mode(name)).isEqualTo("rw-------");
    assertThat(mode(moved)).isEqualTo("rw-rw-rw-");
  }

  private static Path file(Path file, String mode) throws IOException {
    Files.writeString(file, "text");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
