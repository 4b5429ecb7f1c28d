package dev.whoami.cli.typed;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lab.scenario.NearNames;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.FolderEntry;
import java.util.List;
import java.util.Optional;

/** The files that a command names, before it opens one. */
public final class NamedFiles {
  private static final String STANDARD_INPUT = "-";

  /** The reason of a reader; a pattern without files has another. */
  private static final String MISSING = "does not exist";

  /** In a larger folder, whoami does not look for a similar name. */
  private static final int MOST = 2000;

  private NamedFiles() {}

  /**
   * The message if no file has that name. It ends with a similar name, or else with the given
   * words.
   */
  public static Optional<String> problem(String command, String name, String otherwise) {
    return isMissing(name)
        ? Optional.of(command + " " + name + ": it does not exist" + instead(name, otherwise))
        : Optional.empty();
  }

  /** The message if none of several files exists. If one exists, the others are only reported. */
  public static Optional<String> problem(String command, List<String> names, String otherwise) {
    return names.stream().allMatch(NamedFiles::isMissing)
        ? problem(command, names.get(0), otherwise)
        : Optional.empty();
  }

  /** Why a file was not read: the message about a missing file, or the reason from reading it. */
  public static String problem(String command, String name, String why, String otherwise) {
    return why.equals(MISSING)
        ? problem(command, name, otherwise).orElse(name + " " + why)
        : name + " " + why;
  }

  /** A similar name for a file whose absence the report itself states. */
  public static Optional<String> meant(String command, String name, String why) {
    return why.equals(MISSING)
        ? nearest(name).map(it -> command + " " + name + ": did you mean " + ShellWord.of(it) + "?")
        : Optional.empty();
  }

  /** Whether no file has that name; standard input always exists. */
  public static boolean isMissing(String name) {
    return !name.equals(STANDARD_INPUT) && FolderEntry.isMissing(name);
  }

  /** The end of a message about a missing file: a similar name, or else the given words. */
  private static String instead(String path, String otherwise) {
    return nearest(path).map(it -> ". Did you mean " + ShellWord.of(it) + "?").orElse(otherwise);
  }

  private static Optional<String> nearest(String path) {
    int name = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, name);
    List<String> there = BoundedFolder.list(folder.isEmpty() ? "." : folder, MOST).names();
    return NearNames.of(path.substring(name), there).stream().findFirst().map(it -> folder + it);
  }
}
