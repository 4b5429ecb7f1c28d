package dev.whoami.cli;

import dev.whoami.world.file.ConfinedFiles;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.ReportFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of --output, or standard output for "-". */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  /** The names of formats that kubectl, the AWS CLI and other commands accept in this option. */
  private static final List<String> OTHER_FORMATS =
      Arrays.asList(
          "yaml", "yml", "wide", "name", "table", "csv", "xml", "junit", "sarif", "md", "json",
          "text", "html");

  private OutputFile() {}

  /**
   * Whether the report goes to a file, so that the text can go to standard output. Throws
   * UsageException for the name of a format, which kubectl and the AWS CLI accept here.
   */
  static boolean isFile(@Nullable String name, Iterable<String> formats) {
    if (name == null) {
      return false;
    }
    List<String> known = new ArrayList<>();
    formats.forEach(known::add);
    if (known.contains(name)) {
      throw formatFor(name, ". Did you mean --format " + name + "?");
    }
    if (OTHER_FORMATS.contains(name)) {
      throw formatFor(name, "; --format is one of: " + String.join(", ", known) + ".");
    }
    return !name.equals(STANDARD_OUTPUT);
  }

  private static UsageException formatFor(String name, String meant) {
    return new UsageException(
        "--output "
            + name
            + " would write a file called "
            + name
            + meant
            + " For the file: --output ./"
            + name);
  }

  static void write(String name, String text) {
    if (name.equals(STANDARD_OUTPUT)) {
      Output.standard().report(text);
      return;
    }
    require(name, ReportFile.write(name, text));
  }

  /**
   * Writes the file beside files that were checked, and that others may have written. No link in
   * the repositories of these paths, or of this folder, may lead to the file.
   */
  static void writeBeside(List<String> checked, String name, String text) {
    if (name.equals(STANDARD_OUTPUT)) {
      write(name, text);
      return;
    }
    List<ConfinedFiles> trees = new ArrayList<>();
    trees.add(ConfinedFiles.of("."));
    checked.forEach(each -> trees.add(ConfinedFiles.around(each)));
    require(name, ReportFile.writeOutsideOf(trees, name, text));
  }

  private static void require(String name, Optional<String> problem) {
    problem.ifPresent(
        why -> {
          throw new UsageException(
              "--output "
                  + name
                  + " cannot be written: "
                  + why
                  + "; name a file in a folder that exists, that this user can write to, and"
                  + " that has space left");
        });
  }
}
