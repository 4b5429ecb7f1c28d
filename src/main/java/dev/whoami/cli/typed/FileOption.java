package dev.whoami.cli.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A file that was given with kubectl's option for it. whoami needs no option there. */
public final class FileOption {
  private static final List<String> OPTIONS = Arrays.asList("-f", "--file", "--filename");

  private FileOption() {}

  /** The same line without the option; empty if no file follows it, but a value such as json. */
  public static Optional<List<String>> without(
      String option, List<String> line, CommandSpec command) {
    boolean takesFiles =
        command.positionalParameters().stream().anyMatch(it -> it.paramLabel().equals("FILE"));
    int at = line.indexOf(option);
    if (!OPTIONS.contains(option) || !takesFiles || at < 0 || at + 1 >= line.size()) {
      return Optional.empty();
    }
    if (TypedWords.meant(line.get(at + 1), command).isPresent()) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(line);
    rest.removeIf(option::equals);
    return Optional.of(rest);
  }
}
