package dev.whoami.cli.completion;

import dev.whoami.world.file.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The completion for bash. picocli's own completes neither "--format=" nor the second value of a
 * list. It also completes no file if the code has it as text.
 */
public final class BashCompletion {
  private BashCompletion() {}

  /** A script to source. */
  public static String script(CommandLine program) {
    List<CommandModel> all = CommandModel.all(program);
    return Resource.text(BashCompletion.class, "bash.txt")
        .replace("@VALUED@", valued(all))
        .replace("@VALUES@", joined(all.stream().flatMap(BashCompletion::values)))
        .replace("@OPTIONS@", joined(all.stream().map(BashCompletion::options)))
        .replace("@WORDS@", joined(all.stream().map(each -> words(each, all))));
  }

  private static String joined(Stream<String> lines) {
    return lines.collect(Collectors.joining());
  }

  /** The options that take a value. */
  private static String valued(List<CommandModel> all) {
    return all.stream()
        .flatMap(it -> it.options().stream())
        .filter(CommandModel::takesValue)
        .flatMap(it -> Stream.of(it.names()))
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static Stream<String> values(CommandModel command) {
    return command.options().stream()
        .filter(CommandModel::takesValue)
        .map(option -> value(command, option));
  }

  private static String value(CommandModel command, OptionSpec option) {
    String cases =
        Stream.of(option.names())
            .map(name -> "'" + command.command() + " " + name + "'")
            .collect(Collectors.joining(" | "));
    return "    " + cases + ") " + offer(option) + "\n";
  }

  private static String options(CommandModel command) {
    String names =
        command.options().stream()
            .flatMap(it -> Stream.of(it.names()))
            .collect(Collectors.joining(" "));
    return "          " + of(command) + ") offered='" + names + "' ;;\n";
  }

  private static String of(CommandModel command) {
    return command.command().isEmpty() ? "''" : command.command();
  }

  private static String offer(ArgSpec argument) {
    String kind =
        CommandModel.isFile(argument)
            ? "file"
            : CommandModel.isFolder(argument)
                ? "folder"
                : CommandModel.isList(argument) ? "list" : "";
    String candidates = String.join(" ", CommandModel.candidates(argument));
    return (kind.isEmpty() ? "" : "files='" + kind + "' ")
        + (candidates.isEmpty() ? "" : "offered='" + candidates + "' ")
        + ";;";
  }

  /** The words that are not options: a command, a scenario, a file. */
  private static String words(CommandModel command, List<CommandModel> all) {
    String offer =
        Arrays.asList("", "help").contains(command.command())
            ? "offered='" + names(all) + "' ;;"
            : command.words().stream()
                .filter(it -> !CommandModel.isCommand(it))
                .findFirst()
                .map(it -> offer(it))
                .orElse(";;");
    return "          " + of(command) + ") " + offer + "\n";
  }

  private static String names(List<CommandModel> all) {
    return all.stream().skip(1).map(CommandModel::command).collect(Collectors.joining(" "));
  }
}
