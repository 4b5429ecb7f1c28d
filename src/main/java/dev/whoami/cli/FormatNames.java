package dev.whoami.cli;

import dev.whoami.report.Format;
import java.util.Iterator;

/** The names of the formats on the command line. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Format.names().iterator();
  }

  static Format parse(String name) {
    return CompletionValues.chosen("--format", name, Format.values());
  }

  /** The format for standard output. --quiet is the same as --format line. */
  static Format terminal(String name, boolean quiet) {
    Format format = parse(name);
    if (quiet && format != Format.TEXT && format != Format.LINE) {
      throw new UsageException(
          "--quiet and --format " + name + " exclude each other; give one of the two");
    }
    return quiet ? Format.LINE : format;
  }

  /** Throws UsageException if one line and more of the report are both requested. */
  static void requireOneLength(boolean quiet, boolean verbose, boolean allFixes) {
    if (quiet && (verbose || allFixes)) {
      throw new UsageException(
          "--quiet and "
              + (verbose ? "--verbose" : "--all-fixes")
              + " exclude each other; give one of the two");
    }
  }
}
