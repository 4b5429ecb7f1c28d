package dev.whoami.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
  private static final int ROUNDS = 20;
  private static final int FILES = 200;

  /** As when a signal ends the program: one thread removes the folder, another its own files. */
  @Test
  void isGoneAlsoWhereItsFilesAreRemovedMeanwhile() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      for (int round = 0; round < ROUNDS; round++) {
        TemporaryFolder folder = TemporaryFolder.create();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
          files.add(folder.write("file-" + i, "x"));
        }
        Callable<Void> removal = () -> removed(files);
        Future<Void> removed = other.submit(removal);
        folder.close();
        removed.get();
        assertThat(folder.path()).doesNotExist();
      }
    } finally {
      other.shutdown();
    }
  }

  private static Void removed(List<Path> files) throws IOException {
    for (Path each : files) {
      Files.deleteIfExists(each);
    }
    return null;
  }
}
