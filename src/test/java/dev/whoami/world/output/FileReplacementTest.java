package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
  /** Another user moved the new file away, and put a private file of the same user there. */
  @Test
  void anotherFileThatGotTheNameKeepsItsMode(@TempDir Path folder) throws IOException {
    Path old = file(folder.resolve("report"), "rw-rw-rw-");
    Path name = folder.resolve(".report.new");
    Path moved = folder.resolve("moved");
    Set<PosixFilePermission> kept = FileReplacement.permissions(old).orElseThrow();
    try (FileChannel young = FileReplacement.create(name, Optional.of(kept))) {
      Files.move(name, moved);
      file(name, "rw-------");
      FileReplacement.view(young, name).setPermissions(kept);
    }
    assertThat(mode(name)).isEqualTo("rw-------");
    assertThat(mode(moved)).isEqualTo("rw-rw-rw-");
  }

  @Test
  void aNewFileIsNeverOpenToMoreThanTheOldOne(@TempDir Path folder) throws IOException {
    Path old = file(folder.resolve("report"), "rw-------");
    Path name = folder.resolve(".report.new");
    try (FileChannel young = FileReplacement.create(name, FileReplacement.permissions(old))) {
      assertThat(mode(name)).isEqualTo("rw-------");
      assertThat(young.size()).isZero();
    }
  }

  /** As on Windows. */
  @Test
  void aFileSystemWithoutPermissionsHasNoneToKeep(@TempDir Path folder) throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("files.zip").toUri());
    try (FileSystem without = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path old = Files.writeString(without.getPath("/report"), "text");
      assertThat(FileReplacement.permissions(old)).isEmpty();
    }
  }

  private static Path file(Path file, String mode) throws IOException {
    Files.writeString(file, "text");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
