package dev.whoami.cli.completion;

import dev.whoami.world.file.Resource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion for zsh. Unlike bash's, it shows the description of each option. */
public final class ZshCompletion {
  private ZshCompletion() {}

  /** A function to store in a folder of $fpath, or to source. */
  public static String script(CommandLine program) {
    List<CommandModel> all = CommandModel.all(program);
    List<CommandModel> commands = all.subList(1, all.size());
    return Resource.text(ZshCompletion.class, "zsh.txt")
        .replace("@COMMANDS@", joined(commands.stream().map(ZshCompletion::named)))
        .replace("@OPTIONS@", options(all.get(0), "    "))
        .replace("@WORDS@", joined(commands.stream().map(each -> command(each, commands))));
  }

  private static String joined(Stream<String> lines) {
    return lines.collect(Collectors.joining());
  }

  private static String named(CommandModel command) {
    String text = command.command() + ":" + CommandModel.brief(command.description());
    return "    " + quoted(text) + "\n";
  }

  private static String command(CommandModel command, List<CommandModel> all) {
    String words =
        command.command().equals("help")
            ? " \\\n            " + quoted("1:COMMAND:(" + names(all) + ")")
            : joined(command.words().stream().map(it -> " \\\n            " + word(it)));
    return "        "
        + command.command()
        + ")\n          _arguments \\\n"
        + options(command, "            ").replaceFirst(" \\\\\n$", "")
        + words
        + "\n          ;;\n";
  }

  private static String names(List<CommandModel> all) {
    return all.stream().map(CommandModel::command).collect(Collectors.joining(" "));
  }

  private static String options(CommandModel command, String margin) {
    return joined(command.options().stream().map(it -> margin + option(it) + " \\\n"));
  }

  private static String option(OptionSpec option) {
    String shown = "[" + escaped(CommandModel.brief(CommandModel.text(option))) + "]";
    return Stream.of(option.names())
        .map(
            name ->
                CommandModel.takesValue(option)
                    ? quoted(name + "=" + shown + ":" + label(option) + ":" + action(option))
                    : quoted("(" + String.join(" ", option.names()) + ")" + name + shown))
        .collect(Collectors.joining(" "));
  }

  private static String word(PositionalParamSpec word) {
    String place = CommandModel.isMany(word) ? (CommandModel.isCommand(word) ? "*::" : "*:") : "1:";
    return quoted(place + label(word) + ":" + action(word));
  }

  private static String action(ArgSpec argument) {
    String candidates = String.join(" ", CommandModel.candidates(argument));
    if (CommandModel.isList(argument)) {
      return "_sequence compadd - " + candidates;
    }
    return !candidates.isEmpty()
        ? "(" + candidates + ")"
        : CommandModel.isFile(argument)
            ? "_files"
            : CommandModel.isFolder(argument)
                ? "_files -/"
                : CommandModel.isCommand(argument) ? "_normal" : " ";
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceAll("[^A-Z@|]+", " ").trim().replaceAll(" .*", "");
  }

  /** A colon, a bracket or a backslash would end a part of the word. */
  private static String escaped(String text) {
    return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
