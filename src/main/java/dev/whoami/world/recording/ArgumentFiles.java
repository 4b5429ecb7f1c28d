package dev.whoami.world.recording;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that Java command lines include as "@FILE"; their words belong to the command. */
final class ArgumentFiles {
  private static final Pattern COMMAND_LINE = Pattern.compile("/proc/[^/]+/cmdline");

  private final Set<String> names;

  private ArgumentFiles(Set<String> names) {
    this.names = Collections.unmodifiableSet(names);
  }

  /** The argument files that the command lines among these files name, by path. */
  static ArgumentFiles in(Map<String, RecordedFile> files) {
    Set<String> names = new HashSet<>();
    files.forEach(
        (path, file) -> {
          if (COMMAND_LINE.matcher(path).matches()) {
            addNamed(file.reading().text(), names);
          }
        });
    return new ArgumentFiles(names);
  }

  private static void addNamed(String commandLine, Set<String> names) {
    for (String word : commandLine.split("\0", -1)) {
      if (word.length() > 1 && word.charAt(0) == '@') {
        names.add(word.substring(1));
      }
    }
  }

  /**
   * Whether the file at this path is an argument file, also if the command names it relative to its
   * working folder.
   */
  boolean have(String path) {
    boolean isNamed = names.contains(path);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      isNamed |= names.contains(path.substring(slash + 1));
    }
    return isNamed;
  }
}
