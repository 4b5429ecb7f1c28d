package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;

/** Reads files of /proc about another process, which can make some of them very long. */
final class TargetText {
  private TargetText() {}

  static String of(String pid, String file) throws IOException, AttachFailure {
    return in(file, BoundedFile.read("/proc/" + pid + "/" + file, StandardCharsets.ISO_8859_1));
  }

  static String in(String file, Reading read) throws IOException, AttachFailure {
    if (read.status() == Reading.Status.TOO_LARGE) {
      throw new AttachFailure(
          Kind.REJECTED, "its /proc/N/" + file + " is longer than the kernel makes it by itself");
    }
    if (read.status() == Reading.Status.MISSING) {
      throw new NoSuchFileException(file);
    }
    if (!read.isPresent()) {
      throw new IOException(file + " " + read.status());
    }
    return read.text();
  }
}
