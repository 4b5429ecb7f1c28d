package dev.whoami.lab.machine;

import java.io.File;
import java.util.Optional;

/** The programs of this machine. */
public final class Programs {
  private Programs() {}

  /** The file of a program in the folders of a PATH. */
  public static Optional<File> find(String name, String path) {
    for (String folder : path.split(":", -1)) {
      File file = new File(folder, name);
      if (!folder.isEmpty() && file.isFile() && file.canExecute()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
