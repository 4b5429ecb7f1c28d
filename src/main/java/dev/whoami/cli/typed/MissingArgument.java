package dev.whoami.cli.typed;

import dev.whoami.lab.scenario.NearNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The message about an option without its value, or a command without a required word. */
public final class MissingArgument {
  /** With more values than these, the message has the option's description. */
  private static final int MOST_VALUES = 16;

  private MissingArgument() {}

  /** The message, with the possible values or with the description in the help. */
  public static String message(ArgSpec first, CommandSpec command) {
    return first.isOption()
        ? value((OptionSpec) first)
        : words((PositionalParamSpec) first, command);
  }

  private static String value(OptionSpec option) {
    String needed = option.longestName() + " needs a value: ";
    List<String> values = values(option);
    return values.size() > 1 && values.size() <= MOST_VALUES
        ? needed + NearNames.listed(values)
        : needed + option.paramLabel() + ". " + firstSentence(option);
  }

  private static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    Object[] constants = option.type().getEnumConstants();
    if (constants != null) {
      Arrays.stream(constants)
          .map(it -> ((Enum<?>) it).name().toLowerCase(Locale.ROOT))
          .forEach(values::add);
    } else if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(values::add);
    }
    return values;
  }

  private static String firstSentence(OptionSpec option) {
    String text = String.join(" ", option.description());
    int end = text.indexOf(". ");
    String first = text.substring(0, end < 0 ? text.length() - 1 : end);
    return first.replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()));
  }

  /** The message, with an example from the help. */
  private static String words(PositionalParamSpec first, CommandSpec command) {
    String needed =
        command.positionalParameters().stream()
            .filter(it -> it.required() && it.index().compareTo(first.index()) >= 0)
            .map(MissingArgument::described)
            .collect(Collectors.joining(" and "));
    String[] examples = command.usageMessage().footer();
    return command.name()
        + " needs "
        + needed
        + (examples.length == 0 ? "" : ", such as: " + examples[0]);
  }

  /** The name of the argument, and its description in the help. */
  private static String described(ArgSpec argument) {
    String text = String.join(" ", argument.description());
    return argument.paramLabel()
        + " ("
        + text.substring(0, 1).toLowerCase(Locale.ROOT)
        + text.substring(1, text.length() - 1)
        + ")";
  }
}
