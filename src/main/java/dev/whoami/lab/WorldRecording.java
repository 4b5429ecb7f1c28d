package dev.whoami.lab;

import dev.whoami.lab.machine.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of whoami's recording of a world whose secrets the lab knows. */
public final class WorldRecording {
  private final Path folder;

  private WorldRecording(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** A folder that must not exist yet, so that it contains only this run. */
  public static WorldRecording in(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new LabException(
          "--record " + folder + " is there already; the lab makes a new folder, so name another");
    }
    return new WorldRecording(folder);
  }

  Path folder() {
    return folder;
  }

  /** Deletes the folder before another run. */
  void remove() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new LabException("cannot remove the recording of the first run: " + e, e);
    }
  }

  /** The first file that contains one of these secrets in its text or its name. */
  Optional<Path> firstWith(List<String> secrets) {
    Path[] found = new Path[1];
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              byte[] bytes = Files.readAllBytes(file);
              String text = file + "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
              boolean isClean = secrets.stream().noneMatch(text::contains);
              found[0] = isClean ? found[0] : file;
              return isClean ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
          });
    } catch (IOException e) {
      throw new LabException("cannot search the recording: " + e, e);
    }
    return Optional.ofNullable(found[0]);
  }
}
