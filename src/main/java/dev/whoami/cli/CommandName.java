package dev.whoami.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The commands, in the groups and the order of the help. picocli reads the annotations of a command
 * by reflection. So a run builds only the commands whose names are on its command line.
 */
enum CommandName {
  READ(
      Group.DIAGNOSE,
      "Read a log, an error or a recording: who asked AWS, and the fix.",
      ReadCommand::new),
  PS(Group.DIAGNOSE, "List the programs here that use AWS, and each one's role.", PsCommand::new),
  FLEET(
      Group.DIAGNOSE,
      "Check a whole cluster or account: who runs with the wrong role.",
      FleetCommand::new),
  DIFF(
      Group.DIAGNOSE,
      "Compare two recordings: what differs, and what changes the role.",
      DiffCommand::new),
  CLIENTS(
      Group.EXPLAIN,
      "Which identity each client library and program gets here.",
      ClientsCommand::new),
  HADOOP(
      Group.EXPLAIN,
      "Which identity Hadoop's S3A and Flume get here, and the fix.",
      HadoopCommand::new),
  EXPLAIN(
      Group.EXPLAIN,
      "What a finding means, its proof and its fix; or the ECS roles.",
      ExplainCommand::new),
  LINT(
      Group.PREVENT,
      "Check task definitions, Terraform, CloudFormation, Kubernetes.",
      LintCommand::new),
  TRUST(
      Group.PREVENT,
      "Check if a token or caller may assume a role, and why not.",
      TrustCommand::new),
  LAB(Group.PREVENT, "Simulate AWS here, and run whoami or any command inside.", LabCommand::new),
  WATCH(
      Group.RUN,
      "Run as a sidecar: health, metrics, and a line for each change.",
      WatchCommand::new),
  HELP(Group.ALSO, "Show the help of a command.", CommandLine.HelpCommand::new),
  VERSION(
      Group.ALSO,
      "Show the versions of whoami, Java and the SDK.",
      WhoamiCommandLine.VersionCommand::new),
  COMPLETION(Group.ALSO, "Print the completion for bash or zsh.", CompletionCommand::new),

  ATTACH("--pid PID --inside", OldCommands.Attach::new),
  CHAINS("clients", ClientsCommand::new),
  HEALTH("watch --check", OldCommands.Health::new),
  REPLAY("read", ReadCommand::new),
  ROLES("explain roles", OldCommands.Roles::new);

  private final Group group;
  private final String today;
  private final String summary;
  private final Supplier<Object> command;

  CommandName(Group group, String summary, Supplier<Object> command) {
    this.group = group;
    this.today = name().toLowerCase(Locale.ROOT);
    this.summary = summary;
    this.command = command;
  }

  /** An old name, and the command line that replaces it. */
  CommandName(String today, Supplier<Object> command) {
    this.group = Group.OLD;
    this.today = today;
    this.summary = "The old name of: " + today + ".";
    this.command = command;
  }

  /** The word that a user types. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String summary() {
    return summary;
  }

  /** The commands of a group. */
  static List<CommandName> in(Group group) {
    return Arrays.stream(values()).filter(it -> it.group == group).collect(Collectors.toList());
  }

  /** All names, including the old ones. */
  static List<String> words() {
    return Arrays.stream(values()).map(CommandName::word).collect(Collectors.toList());
  }

  /** The command line that replaces an old name; the name itself for any other. */
  static String today(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT)).today;
  }

  /** The names that the help lists. */
  static List<String> visible() {
    return Arrays.stream(values())
        .filter(it -> it.group != Group.OLD)
        .map(CommandName::word)
        .collect(Collectors.toList());
  }

  /** Adds each command that is among these words. */
  static void add(CommandLine program, Collection<String> words) {
    for (CommandName each : values()) {
      if (words.contains(each.word())) {
        program.addSubcommand(each.word(), each.build());
      }
    }
  }

  /** Adds all commands. */
  static void addAll(CommandLine program) {
    add(program, words());
  }

  private CommandLine build() {
    CommandLine built = new CommandLine(command.get()).setCommandName(word());
    CommandSpec spec = built.getCommandSpec();
    UsageMessageSpec help = spec.usageMessage();
    help.header(summary).abbreviateSynopsis(true).sortOptions(false).hidden(group == Group.OLD);
    if (this == HELP) {
      help.description("Without COMMAND, the help lists the commands.");
      help.footer("${ROOT-COMMAND-NAME} help clients");
    } else {
      WhoamiCommandLine.addHelp(spec);
    }
    return built;
  }

  /** The purpose of a command, as a heading in the help. */
  enum Group {
    DIAGNOSE("Diagnose"),
    EXPLAIN("Explain"),
    PREVENT("Prevent"),
    RUN("Run"),
    ALSO("Also"),
    /** Commands that have another name today. They still work, but the help does not list them. */
    OLD("");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }
}
