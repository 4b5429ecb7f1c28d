package dev.whoami.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inputs that broke a promise: one file for each place where one is broken, with the reason.
 */
final class Findings {
  private static final int FRAMES = 12;

  private final Path folder;
  private final Set<String> known = new HashSet<>();

  Findings(Path folder) {
    this.folder = folder;
  }

  void add(Parser parser, byte[] input, Throwable why) {
    if (known.add(parser + placeOf(why))) {
      String frames =
          Arrays.stream(why.getStackTrace())
              .limit(FRAMES)
              .map(it -> "    at " + it + "\n")
              .collect(Collectors.joining());
      keep(parser, input, why + "\n" + frames);
    }
  }

  /** Where it comes from in our own code, and its kind. */
  private static String placeOf(Throwable why) {
    String kind = String.valueOf(why.getMessage()).split(":", 2)[0];
    return Arrays.stream(why.getStackTrace())
            .filter(it -> it.getClassName().startsWith("dev.whoami."))
            .filter(it -> !it.getClassName().startsWith("dev.whoami.fuzz.S"))
            .findFirst()
            .map(it -> why.getClass() + it.getClassName() + it.getLineNumber())
            .orElse(why.getClass() + "")
        + (why instanceof AssertionError ? kind : "");
  }

  void keep(Parser parser, byte[] input, String why) {
    String name = parser.id() + "-" + String.format(Locale.ROOT, "%08x", Arrays.hashCode(input));
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), input);
      Files.write(folder.resolve(name + ".txt"), why.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    System.err.println("\nFINDING " + folder.resolve(name) + "\n" + why);
  }

  int count() {
    return known.size();
  }
}
