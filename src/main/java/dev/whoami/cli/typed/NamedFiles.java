package dev.whoami.cli.typed;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lab.scenario.NearNames;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.FolderEntry;
import dev.whoami.world.file.UnreadFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that a command names, before it opens one. */
public final class NamedFiles {
  private static final String STANDARD_INPUT = "-";

  /** In a larger folder, whoami does not look for a similar name. */
  private static final int MOST = 2000;

  private NamedFiles() {}

  /** The message if no file has that name. It ends with a similar name, or with the given words. */
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

  /**
   * The notices about files that were not read: the same message for one that does not exist, or
   * else the reason that reading it gave.
   */
  public static List<String> notices(String command, UnreadFiles files, String otherwise) {
    List<String> notices = new ArrayList<>();
    files
        .reasons()
        .forEach(
            (file, why) -> notices.add("whoami: " + problem(command, file, why, otherwise, files)));
    return notices;
  }

  private static String problem(
      String command, String file, String why, String otherwise, UnreadFiles files) {
    String usual = file + " " + why;
    return files.missing().contains(file) ? problem(command, file, otherwise).orElse(usual) : usual;
  }

  /** Similar names for the files whose absence the report itself states. */
  public static List<String> meant(String command, UnreadFiles files) {
    List<String> notices = new ArrayList<>();
    for (String each : files.missing()) {
      nearest(each)
          .map(it -> "whoami: " + command + " " + each + ": did you mean " + ShellWord.of(it) + "?")
          .ifPresent(notices::add);
    }
    return notices;
  }

  /** Whether no file has that name; standard input always exists. */
  public static boolean isMissing(String name) {
    return !name.equals(STANDARD_INPUT) && FolderEntry.isMissing(name);
  }

  /** The end of a message about a missing file: a similar name, or the given words. */
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
