package dev.whoami.lint.tree;

import dev.whoami.world.LiveSurroundings;
import java.util.HashMap;
import java.util.Map;

/** Where files are: the same for every way to write the name of one, by its folder's real path. */
final class FilePlaces {
  private final LiveSurroundings here = new LiveSurroundings();
  private final Map<String, String> folders = new HashMap<>();

  FilePlaces() {}

  /** Standard input is a place of its own, and so is a file in a folder that is not there. */
  String of(String name) {
    if (name.equals("-")) {
      return name;
    }
    String folder =
        folders.computeIfAbsent(FilePath.folder(name), it -> real(it.isEmpty() ? "." : it));
    return folder.isEmpty() ? name : folder + "/" + FilePath.name(name);
  }

  private String real(String folder) {
    return here.realPath(folder).text();
  }
}
