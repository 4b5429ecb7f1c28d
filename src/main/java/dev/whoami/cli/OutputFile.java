package dev.whoami.cli;

import dev.whoami.world.file.ConfinedFiles;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.ReportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that an option names for whoami to write, or standard output for "-". */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  private final String option;
  private final String name;

  private OutputFile(String option, String name) {
    this.option = option;
    this.name = name;
  }

  static OutputFile of(String option, String name) {
    return new OutputFile(option, name);
  }

  static OutputFile standardOutput() {
    return new OutputFile("", STANDARD_OUTPUT);
  }

  static boolean isStandardOutput(String name) {
    return name.equals(STANDARD_OUTPUT);
  }

  void write(String text) {
    if (isStandardOutput(name)) {
      Output.standard().report(text);
      return;
    }
    require(ReportFile.write(name, text));
  }

  /**
   * Writes the file beside files that were checked, and that others may have written. No link in
   * the repositories of these paths, or of this folder, may lead to the file.
   */
  void writeBeside(List<String> checked, String text) {
    if (isStandardOutput(name)) {
      write(text);
      return;
    }
    List<ConfinedFiles> trees = new ArrayList<>();
    trees.add(ConfinedFiles.of("."));
    checked.forEach(each -> trees.add(ConfinedFiles.around(each)));
    require(ReportFile.writeOutsideOf(trees, name, text));
  }

  private void require(Optional<String> problem) {
    problem.ifPresent(
        why -> {
          throw new UsageException(
              option
                  + " "
                  + name
                  + " cannot be written: "
                  + why
                  + "; name a file in a folder that exists, that this user can write to, and"
                  + " that has space left");
        });
  }
}
