package dev.whoami.cli;

import dev.whoami.cli.typed.FileOption;
import dev.whoami.cli.typed.MissingArgument;
import dev.whoami.cli.typed.OneTooMany;
import dev.whoami.cli.typed.TypedWords;
import dev.whoami.cli.typed.UnknownOption;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lab.scenario.NearNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The message about a command line that picocli rejects, with a suggestion. */
final class WrongUsage {
  /** The message of picocli's own help command. */
  private static final Pattern HELP_OF = Pattern.compile("Unknown subcommand '(.*)'\\.");

  private static final Pattern CODE = Pattern.compile("(?i)WHO[0-9]+");

  private WrongUsage() {}

  static String message(ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    Optional<String> option = firstOption(wrong.getCommandLine().getUnmatchedArguments());
    if (option.isPresent()) {
      return fileOption(option.get(), wrong).orElseGet(() -> unknownOption(option.get(), command));
    }
    if (wrong instanceof OverwrittenOptionException) {
      return ((OptionSpec) ((OverwrittenOptionException) wrong).getOverwritten()).longestName()
          + " is given twice; give it once";
    }
    if (wrong instanceof MissingParameterException) {
      return MissingArgument.message(
          ((MissingParameterException) wrong).getMissing().get(0), command);
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return unknownValue(wrong.getArgSpec(), wrong.getValue());
    }
    if (!(wrong instanceof UnmatchedArgumentException)) {
      Matcher asked = HELP_OF.matcher(String.valueOf(wrong.getMessage()));
      return asked.matches()
          ? unknownCommand(asked.group(1), command.root())
          : String.valueOf(wrong.getMessage());
    }
    List<String> words = ((UnmatchedArgumentException) wrong).getUnmatched();
    String word = words.get(0);
    return command.parent() == null
        ? unknownCommand(word, command)
        : OneTooMany.message(words, command);
  }

  /** The first option among the words, without its value. It is reported before a missing word. */
  private static Optional<String> firstOption(List<String> unmatched) {
    return unmatched.stream()
        .filter(it -> it.startsWith("-") && it.length() > 1)
        .findFirst()
        .map(it -> it.split("[=:]", 2)[0]);
  }

  private static String unknownValue(ArgSpec argument, String value) {
    if (argument.type() == boolean.class) {
      return ((OptionSpec) argument).longestName() + " takes no value; leave out =" + value;
    }
    String typed =
        (argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel())
            + " "
            + value;
    Object[] known = argument.type().getEnumConstants();
    if (known == null) {
      return typed + " is not a whole number, such as 7";
    }
    List<String> names =
        Arrays.stream(known)
            .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toList());
    return typed + " is not known" + DidYouMean.of(value, names);
  }

  private static Optional<String> fileOption(String option, ParameterException wrong) {
    CommandSpec command = wrong.getCommandLine().getCommandSpec();
    List<String> line = command.root().commandLine().getParseResult().originalArgs();
    return FileOption.without(option, line, command)
        .map(
            it ->
                noOption(option, command)
                    + "; give files without one: "
                    + command.root().name()
                    + " "
                    + ShellWord.all(it));
  }

  private static String noOption(String option, CommandSpec command) {
    return "there is no option "
        + option
        + (command.parent() == null ? "" : " of " + command.name());
  }

  private static String unknownOption(String option, CommandSpec command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec each : command.options()) {
      if (!each.hidden()) {
        names.addAll(Arrays.asList(each.names()));
      }
    }
    return noOption(option, command) + meantBy(option, names, command);
  }

  private static String meantBy(String option, List<String> names, CommandSpec command) {
    UnknownOption unknown = UnknownOption.of(option, command);
    Optional<String> answer = unknown.answer();
    if (answer.isPresent()) {
      return answer.get();
    }
    List<String> here = unknown.meantHere();
    if (!here.isEmpty()) {
      return didYouMean(NearNames.listed(here));
    }
    Optional<String> variable = unknown.variable();
    if (variable.isPresent()) {
      return "; set the variable " + variable.get() + " instead";
    }
    String near = DidYouMean.orElse(option, names, "");
    return near.isEmpty() ? elsewhere(unknown, command.root()) : near;
  }

  private static String elsewhere(UnknownOption unknown, CommandSpec program) {
    return unknown
        .elsewhere(WhoamiCommandLine.create())
        .map(it -> ". Did you mean: " + program.name() + " " + it)
        .orElse("");
  }

  private static String unknownCommand(String word, CommandSpec program) {
    Optional<String> line = DidYouMean.line(word);
    if (!line.isPresent() && CODE.matcher(word).matches()) {
      return "there is no finding " + word + "; explain lists them all";
    }
    String meant =
        line.map(it -> ". Did you mean: " + program.name() + " " + it)
            .orElseGet(
                () ->
                    TypedWords.meant(word, program)
                        .map(WrongUsage::didYouMean)
                        .orElseGet(() -> nearCommand(word)));
    return "there is no command " + ShellWord.all(Collections.singletonList(word)) + meant;
  }

  private static String didYouMean(String meant) {
    return ". Did you mean " + meant + "?";
  }

  /** The suggestion for an unknown command. An old name also counts, and stands for the new one. */
  private static String nearCommand(String word) {
    List<String> near =
        NearNames.of(word, CommandName.words()).stream()
            .map(CommandName::today)
            .distinct()
            .limit(2)
            .collect(Collectors.toList());
    return near.isEmpty()
        ? "; without one, this container is diagnosed"
        : ". Did you mean " + NearNames.listed(near) + "?";
  }
}
