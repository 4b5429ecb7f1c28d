package dev.whoami.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command line, where one of them excludes others. */
final class GivenOptions {
  private final List<OptionSpec> given;

  private GivenOptions(List<OptionSpec> given) {
    this.given = given;
  }

  static GivenOptions of(@Nullable CommandSpec spec) {
    return new GivenOptions(
        Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions());
  }

  /**
   * Throws a usage error for an option that is not among these.
   *
   * @param where behind "means nothing"
   */
  void requireOnly(String where, String... allowed) {
    List<String> meant = Arrays.asList(allowed);
    for (OptionSpec each : given) {
      if (!meant.contains(each.longestName())) {
        throw new UsageException(each.longestName() + " means nothing " + where + "; leave it out");
      }
    }
  }
}
