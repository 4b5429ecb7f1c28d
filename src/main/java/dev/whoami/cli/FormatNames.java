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
    return CompletionValues.chosen("--format", name, Format.values());
  }

  /** The format for the terminal. --quiet is a format of its own. */
  static Format terminal(String name, boolean quiet) {
    Format format = parse(name);
    if (quiet && format != Format.TEXT && format != Format.LINE) {
      throw new UsageException(
          "--quiet and --format " + name + " exclude each other; give one of the two");
    }
    return quiet ? Format.LINE : format;
  }

  /** Throws where one line is asked for, and more of the report as well. */
  static void requireOneLength(boolean quiet, boolean verbose, boolean allFixes) {
    if (quiet && (verbose || allFixes)) {
      throw new UsageException(
          "--quiet and "
              + (verbose ? "--verbose" : "--all-fixes")
              + " exclude each other; give one of the two");
    }
  }
}
