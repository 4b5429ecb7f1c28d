package dev.whoami.config;

import dev.whoami.place.library.Paths;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.JavaCommand;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProgramNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A running process: its command line and its surroundings show where its configuration is. */
final class ProgramProcess {
  private static final ProgramNames INTERPRETER = ProgramNames.of("ruby#");

  private final ProcessEntry entry;
  private final Witness its;

  /** The surroundings must be those that the process itself sees. */
  ProgramProcess(ProcessEntry entry, Witness its) {
    this.entry = entry;
    this.its = its;
  }

  long pid() {
    return entry.pid();
  }

  boolean isJava() {
    return entry.isJava();
  }

  /** The file name of the program. For Java it is the main class or jar, for Ruby the script. */
  String program() {
    if (isJava()) {
      return JavaCommand.of(
              entry.words(), Collections.emptyMap(), path -> its.file(absolute(path)).asOptional())
          .program()
          .orElse("");
    }
    if (INTERPRETER.have(entry.program())) {
      return arguments().stream()
          .filter(it -> !it.startsWith("-"))
          .map(Paths::name)
          .findFirst()
          .orElse("");
    }
    return entry.program();
  }

  /** The words after the program. */
  List<String> arguments() {
    List<String> words = entry.words();
    return words.isEmpty() ? words : words.subList(1, words.size());
  }

  /** The values of these options, in the next word or after a "=". */
  List<String> options(String... names) {
    List<String> wanted = Arrays.asList(names);
    List<String> values = new ArrayList<>();
    List<String> words = arguments();
    for (int i = 0; i < words.size(); i++) {
      String[] parts = words.get(i).split("=", 2);
      if (!wanted.contains(parts[0])) {
        continue;
      }
      if (parts.length == 2) {
        values.add(parts[1]);
      } else if (i + 1 < words.size()) {
        values.add(words.get(i + 1));
      }
    }
    return Collections.unmodifiableList(values);
  }

  /** The arguments with this ending, such as files of one kind. */
  List<String> wordsEnding(String ending) {
    List<String> words = new ArrayList<>(arguments());
    words.removeIf(it -> it.startsWith("-") || !it.endsWith(ending));
    return words;
  }

  Optional<String> variable(String name) {
    return its.env(name).asOptional().filter(it -> !it.trim().isEmpty());
  }

  /** The value of a Java option -Dname, on the command line or in a variable. */
  Optional<String> flag(String name) {
    return its.property(name).asOptional().filter(it -> !it.trim().isEmpty());
  }

  /** Resolves a relative path against the folder that the process works in. */
  String absolute(String path) {
    return Paths.absolute(its.property("user.dir").text(), path);
  }

  /** The files of a folder with this ending, in the order of their names. */
  List<String> files(String folder, String ending, int limit) {
    List<String> files = new ArrayList<>();
    for (String name : its.list(folder, limit).names()) {
      if (name.endsWith(ending)) {
        files.add(Paths.in(folder, name));
      }
    }
    Collections.sort(files);
    return files;
  }

  boolean has(String path) {
    return its.file(absolute(path)).status() != Reading.Status.MISSING;
  }

  Witness its() {
    return its;
  }
}
