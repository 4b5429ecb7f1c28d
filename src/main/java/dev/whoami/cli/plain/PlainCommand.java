package dev.whoami.cli.plain;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The most frequent options of a command, and the number of its words, for a command line that
 * needs no parser.
 */
enum PlainCommand {
  WHOAMI(
      "",
      0,
      names("--quiet", "--offline", "--verbose", "--all-fixes"),
      names("--format", "--expect", "--expect-role", "--expect-account", "--as", "--timeout")),
  READ(
      "read",
      1,
      names("--share", "--quiet", "--verbose", "--all-fixes"),
      names("--format", "--expect", "--expect-role", "--expect-account", "--as")),
  CLIENTS(
      "clients", Integer.MAX_VALUE, names("--list", "--offline"), names("--format", "--timeout")),
  EXPLAIN("explain", 1, names("--offline"), names("--format", "--timeout")),
  LINT(
      "lint",
      Integer.MAX_VALUE,
      names("--all", "--quiet"),
      names("--format", "--fail-on", "--timeout"));

  private final String word;
  private final int mostOperands;
  private final Set<String> switches;
  private final Set<String> values;

  PlainCommand(String word, int mostOperands, Set<String> switches, Set<String> values) {
    this.word = word;
    this.mostOperands = mostOperands;
    this.switches = switches;
    this.values = values;
  }

  private static Set<String> names(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }

  /** The command of this word, otherwise the one without a name. */
  static PlainCommand of(String first) {
    for (PlainCommand each : values()) {
      if (each.word.equals(first)) {
        return each;
      }
    }
    return WHOAMI;
  }

  /** The word that a user types; empty for the program itself. */
  String word() {
    return word;
  }

  boolean takes(int operands) {
    return operands <= mostOperands;
  }

  boolean isSwitch(String option) {
    return switches.contains(option);
  }

  boolean takesValue(String option) {
    return values.contains(option);
  }
}
