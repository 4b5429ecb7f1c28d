package dev.whoami.cli;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The headings below which the help lists the options, the rare ones last. */
enum OptionGroup {
  USUAL("Options"),
  RECORDING("For a recording", "--output", "--as", "--all-fixes", "--verbose") {
    @Override
    boolean has(String command, String option) {
      return command.equals("read")
          && (super.has(command, option) || option.startsWith("--expect"));
    }
  },
  ALL_SCENARIOS(
      "For all scenarios",
      "--all",
      "--only",
      "--skip",
      "--jobs",
      "--identity",
      "--env",
      "--other-services",
      "--logs",
      "--output") {
    @Override
    boolean has(String command, String option) {
      return command.equals("lab") && super.has(command, option);
    }
  },
  ADVANCED("Advanced", "--run-credential-process", "--show-key-ids", "--color");

  private final String title;
  private final Set<String> options;

  OptionGroup(String title, String... options) {
    this.title = title;
    this.options = new HashSet<>(Arrays.asList(options));
  }

  String title() {
    return title;
  }

  /** The group of an option of a command; the name of the program itself is empty. */
  static OptionGroup of(String command, String option) {
    for (OptionGroup each : values()) {
      if (each.has(command, option)) {
        return each;
      }
    }
    return USUAL;
  }

  boolean has(String command, String option) {
    return options.contains(option);
  }
}
