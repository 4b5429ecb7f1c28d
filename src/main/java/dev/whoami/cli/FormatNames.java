package dev.whoami.cli;

import dev.whoami.report.Format;
import java.util.Iterator;

/** The formats as they are written on the command line. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Format.names().iterator();
  }

  static Format parse(String name) {
    return Format.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format "
                        + name
                        + " is not known; there are: "
                        + String.join(", ", Format.names())));
  }

  /** The format of what goes to the terminal; one line of text can be nothing else besides. */
  static Format terminal(String name, boolean quiet) {
    Format format = parse(name);
    if (quiet && format != Format.TEXT && format != Format.LINE) {
      throw new UsageException(
          "--quiet is one line of text, and --format " + name + " is not; give one of the two");
    }
    return quiet ? Format.LINE : format;
  }
}
