package dev.whoami.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what the search begins with: for each parser a folder, and one for all of them, where the
 * first byte of a file names the parser.
 */
final class SeedFiles {
  private SeedFiles() {}

  public static void main(String[] args) throws IOException {
    Path all = Files.createDirectories(Path.of(args[0], "all"));
    List<Parser> parsers = List.of(Parser.values());
    for (int i = 0; i < parsers.size(); i++) {
      Parser parser = parsers.get(i);
      Path own = Files.createDirectories(Path.of(args[0], parser.id()));
      int number = 0;
      for (byte[] each : parser.seeds()) {
        String name = parser.id() + "-" + number++;
        Files.write(own.resolve(name), each);
        byte[] named = new byte[each.length + 1];
        named[0] = (byte) i;
        System.arraycopy(each, 0, named, 1, each.length);
        Files.write(all.resolve(name), named);
      }
    }
  }
}
