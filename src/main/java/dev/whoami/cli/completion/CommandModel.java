package dev.whoami.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command as completion and the manual page print it, from the parser's own model. */
public final class CommandModel {
  private final CommandSpec spec;

  private CommandModel(CommandSpec spec) {
    this.spec = spec;
  }

  /** The program itself, then each command that the help lists. */
  public static List<CommandModel> all(CommandLine program) {
    List<CommandModel> all = new ArrayList<>();
    all.add(new CommandModel(program.getCommandSpec()));
    program.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(it -> !it.usageMessage().hidden())
        .forEach(each -> all.add(new CommandModel(each)));
    return all;
  }

  public CommandSpec spec() {
    return spec;
  }

  /** Empty for the program itself. */
  public String command() {
    return spec.parent() == null ? "" : spec.name();
  }

  /** The program and its command, as a user types them. */
  public String title() {
    return spec.qualifiedName();
  }

  public String description() {
    String header = String.join(" ", spec.usageMessage().header());
    return (header + " " + String.join(" ", spec.usageMessage().description())).trim();
  }

  /** The options that the help lists. */
  public List<OptionSpec> options() {
    return spec.options().stream().filter(it -> !it.hidden()).collect(Collectors.toList());
  }

  /** The words that are not options, such as a file. */
  public List<PositionalParamSpec> words() {
    return spec.positionalParameters().stream()
        .filter(it -> !it.hidden())
        .collect(Collectors.toList());
  }

  public static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  public static String text(ArgSpec argument) {
    return String.join(" ", argument.description())
        .replace("${COMPLETION-CANDIDATES}", String.join(", ", candidates(argument)));
  }

  /** The first sentence, for a place with room for a few words. */
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

  /** Whether several values may follow, separated by commas. */
  static boolean isList(ArgSpec argument) {
    return argument.paramLabel().contains("[,");
  }

  static boolean isFile(ArgSpec argument) {
    return Arrays.asList("FILE", "PATH").contains(argument.paramLabel());
  }

  static boolean isFolder(ArgSpec argument) {
    return Arrays.asList("DIR", "FOLDER").contains(argument.paramLabel());
  }

  /** Whether the words are another program's command line. */
  public static boolean isCommand(ArgSpec argument) {
    return argument.paramLabel().equals("COMMAND")
        && argument instanceof PositionalParamSpec
        && isMany((PositionalParamSpec) argument);
  }

  /** Whether more than one may follow. */
  public static boolean isMany(PositionalParamSpec word) {
    return word.arity().max() > 1 || word.index().max() > word.index().min();
  }
}
