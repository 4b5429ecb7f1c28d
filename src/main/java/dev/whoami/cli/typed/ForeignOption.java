package dev.whoami.cli.typed;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** An option of other programs, and the one that replaces it here. */
enum ForeignOption {
  OUTPUT("-o", "format", "output"),
  FORMAT("-f", "format"),
  NAMESPACE("-n", "namespace"),
  ALL_NAMESPACES("-A", "all"),
  PROCESS("-p", "pid"),
  QUIET("-q", "line"),
  VERBOSE("-v", "verbose", "version"),
  DEBUG("--debug", "verbose"),
  NO_COLOR("--no-color", "never"),
  DRY_RUN("--dry-run", "offline"),
  ROLE("--role", "expect-role"),
  ACCOUNT("--account", "expect-account"),
  PORT("--port", "listen");

  private final String typed;
  private final List<String> meant;

  ForeignOption(String typed, String... meant) {
    this.typed = typed;
    this.meant = Arrays.asList(meant);
  }

  /** The long options, without their hyphens, or the values of one. The likeliest comes first. */
  static List<String> meantBy(String typed) {
    return named(typed).map(it -> it.meant).orElse(Collections.emptyList());
  }

  private static Optional<ForeignOption> named(String typed) {
    return Arrays.stream(values()).filter(it -> it.typed.equals(typed)).findFirst();
  }
}
