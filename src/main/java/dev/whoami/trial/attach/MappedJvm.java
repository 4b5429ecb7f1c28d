package dev.whoami.trial.attach;

import dev.whoami.world.process.MappedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The Java Virtual Machine in a process, a HotSpot or a J9, by the libraries in its maps. */
final class MappedJvm {
  private static final Pattern J9 = Pattern.compile("/libj9vm\\d{1,4}\\.so");

  /** A large JVM has some thousand mappings, each a line of about a hundred bytes. */
  private static final int MOST_OF_MAPS = 16 << 20;

  private final Set<String> files;

  private MappedJvm(Set<String> files) {
    this.files = files;
  }

  /** Reads the maps of a process up to a limit, for a process can map as much as it likes. */
  static MappedJvm of(long pid) throws IOException {
    Set<String> files = new LinkedHashSet<>();
    Path maps = Paths.get("/proc/" + pid + "/maps");
    int left = MOST_OF_MAPS;
    try (BufferedReader lines = Files.newBufferedReader(maps, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
        left -= line.length();
        MappedFile.in(line)
            .filter(it -> it.endsWith(".so") && it.contains("vm"))
            .ifPresent(files::add);
      }
    }
    return new MappedJvm(files);
  }

  /** The library of its HotSpot, the last one if there are several; empty if there is none. */
  Optional<JvmLibrary> library() {
    return files.stream()
        .map(JvmLibrary::at)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .reduce((first, last) -> last);
  }

  boolean isJ9() {
    return files.stream().anyMatch(it -> J9.matcher(it.substring(it.lastIndexOf('/'))).matches());
  }
}
