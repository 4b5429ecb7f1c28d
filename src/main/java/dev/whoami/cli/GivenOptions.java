package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The given options, to check that they do not exclude each other. */
final class GivenOptions {
  private final List<String> given;

  private GivenOptions(List<String> given) {
    this.given = given;
  }

  static GivenOptions of(PlainArguments plain) {
    return new GivenOptions(plain.options());
  }

  static GivenOptions of(@Nullable CommandSpec spec) {
    return new GivenOptions(
        Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .collect(Collectors.toList()));
  }

  /**
   * Throws UsageException for an option that is not allowed. The message has {@code where} after
   * "means nothing".
   */
  void requireOnly(String where, String... allowed) {
    List<String> meant = Arrays.asList(allowed);
    for (String each : given) {
      if (!meant.contains(each)) {
        throw new UsageException(each + " means nothing " + where + "; leave it out");
      }
    }
  }
}
