package dev.whoami.build.share;

import dev.whoami.cli.WhoamiCommandLine;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What completion and the manual have to know of a command, from the parser's own model. */
final class CommandLook {
  private final CommandSpec spec;

  private CommandLook(CommandSpec spec) {
    this.spec = spec;
  }

  /** The program itself, and next each of its commands that the help lists. */
  static List<CommandLook> all() {
    CommandSpec program = WhoamiCommandLine.create().getCommandSpec();
    List<CommandLook> all = new ArrayList<>();
    all.add(new CommandLook(program));
    program.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(it -> !it.usageMessage().hidden())
        .forEach(each -> all.add(new CommandLook(each)));
    return all;
  }

  /** The names of the commands. */
  static List<String> names() {
    return all().stream().skip(1).map(CommandLook::command).toList();
  }

  CommandSpec spec() {
    return spec;
  }

  /** Empty for the program itself. */
  String command() {
    return spec.parent() == null ? "" : spec.name();
  }

  /** The program and its command, as they are called. */
  String title() {
    return spec.qualifiedName();
  }

  String description() {
    String header = String.join(" ", spec.usageMessage().header());
    return (header + " " + String.join(" ", spec.usageMessage().description())).strip();
  }

  List<OptionSpec> options() {
    return spec.options().stream().filter(it -> !it.hidden()).toList();
  }

  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  static String text(ArgSpec argument) {
    return String.join(" ", argument.description())
        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates(argument)));
  }

  /** For a place that has room for a few words. */
  static String brief(String text) {
    return text.split("\\. ", 2)[0].replaceFirst("\\.$", "");
  }

  static List<String> candidates(ArgSpec argument) {
    List<String> candidates = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(candidates::add);
    }
    return candidates;
  }

  /** Several values may stand behind it, with commas between. */
  static boolean isList(ArgSpec argument) {
    return argument.paramLabel().contains("[,") || argument.paramLabel().endsWith(",…");
  }

  static boolean isFile(ArgSpec argument) {
    return List.of("FILE", "PATH").contains(argument.paramLabel());
  }

  static boolean isFolder(ArgSpec argument) {
    return List.of("DIR", "FOLDER").contains(argument.paramLabel());
  }

  static boolean isCommand(ArgSpec argument) {
    return argument.paramLabel().equals("COMMAND");
  }
}
