package dev.whoami.cli.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Options that people know from kubectl, tail, grep or ps, and that whoami does not need. */
enum ForeignUse {
  FOLLOWED_FILE(
      "read", "; read ends where the log ends. Leave -f out; for a format, type --format", "-f"),
  FOLLOWED_LOG(
      "read",
      "; read ends where the log ends. To see what changes: PROGRAM watch",
      "-F",
      "--follow",
      "-w",
      "--watch"),
  PART_OF_LOG(
      "read",
      "; it is for the command that prints the log, as in: kubectl logs POD --since=1h | PROGRAM"
          + " read",
      "--since",
      "--since-time",
      "--tail",
      "-n",
      "--namespace",
      "-c",
      "--container",
      "-l",
      "--selector",
      "-p",
      "--previous",
      "--all-containers"),
  LINTED_FOLDER(
      "lint",
      "; lint checks a folder with every folder in it. Leave it out",
      "-r",
      "-R",
      "--recursive",
      "--recurse"),
  FLEET_FOLDER(
      "fleet",
      "; fleet reads a folder with every folder in it. Leave it out",
      "-r",
      "-R",
      "--recursive"),
  WATCHED_AGAIN(
      "watch", "; watch runs until it is stopped. Leave it out", "-w", "--watch", "-f", "--follow"),
  WATCHED_OFTEN("watch", ". Did you mean --interval TIME?", "-n", "-i"),
  WATCHED_PROCESSES("ps", "; for a run each minute: PROGRAM watch --processes", "-w", "--watch"),
  ALL_PROCESSES(
      "ps",
      "; ps lists the programs that use AWS, and with --all every process",
      "-e",
      "-ef",
      "-a",
      "-ax",
      "-aux",
      "aux",
      "auxww"),
  LISTED_SCENARIOS(
      "lab", "; lab without a name lists the scenarios", "--list", "-l", "--scenarios"),
  LISTED_FINDINGS("explain", "; explain without a code lists the findings", "--list", "-l"),
  WATCHED("", "; for a run each minute: PROGRAM watch", "-w", "--watch", "--follow");

  private final String command;
  private final String answer;
  private final List<String> typed;

  ForeignUse(String command, String answer, String... typed) {
    this.command = command;
    this.answer = answer;
    this.typed = Arrays.asList(typed);
  }

  /** The end of the message about this word after a command; empty for any other word. */
  static Optional<String> answer(String word, CommandSpec command) {
    String name = command.parent() == null ? "" : command.name();
    return Arrays.stream(values())
        .filter(it -> it.command.equals(name) && it.typed.contains(word))
        .findFirst()
        .map(it -> it.answer.replace("PROGRAM", command.root().name()));
  }
}
