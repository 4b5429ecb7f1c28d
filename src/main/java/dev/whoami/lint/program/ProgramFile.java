package dev.whoami.lint.program;

import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.tree.OutputFolders;
import java.util.Arrays;
import java.util.Optional;

/** Tells by its name and its text whether a file is of a program that writes what lint reads. */
public final class ProgramFile {
  private ProgramFile() {}

  /** Whether a file of this name may be one of such a program. */
  public static boolean mayBe(String name) {
    return Arrays.stream(ProgramKind.values()).anyMatch(it -> it.isName(last(name)));
  }

  /** The kind of program that a file is of; empty where what it writes is also there. */
  public static Optional<ProgramKind> of(String name) {
    return Arrays.stream(ProgramKind.values())
        .filter(it -> it.isName(last(name)))
        .filter(it -> it != ProgramKind.HELM || !ChartFolder.holdsChart(name))
        .filter(it -> it.isText(ChartFolder.textOf(name)))
        .filter(it -> !OutputFolders.isThere(name))
        .findFirst();
  }

  private static String last(String name) {
    return name.substring(FilePath.folder(name).length());
  }
}
