package dev.whoami.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file for the report in the chosen format. The terminal then gets the text. */
final class OutputOption {
  private static final String NAME = "--output";

  /** The names of formats that kubectl, the AWS CLI and other commands accept in this option. */
  private static final List<String> OTHER_FORMATS =
      Arrays.asList(
          "yaml", "yml", "wide", "name", "table", "csv", "xml", "junit", "sarif", "md", "json",
          "text", "html");

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description = "Write the report to FILE in that format; the terminal gets the text.")
  private @Nullable String name;

  boolean isGiven() {
    return name != null;
  }

  /**
   * Whether the report goes to a file, so that the text can go to standard output. Throws
   * UsageException for the name of a format, which kubectl and the AWS CLI accept here.
   */
  boolean isFile(Iterable<String> formats) {
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
    return !OutputFile.isStandardOutput(name);
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

  /** The file. Without the option, it is standard output. */
  OutputFile file() {
    return name == null ? OutputFile.standardOutput() : OutputFile.of(NAME, name);
  }
}
