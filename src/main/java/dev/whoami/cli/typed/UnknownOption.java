package dev.whoami.cli.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Suggestions for an option that a command does not have. */
public final class UnknownOption {
  /** Options of the AWS CLI that are variables for every SDK, and so for whoami. */
  private static final Map<String, String> VARIABLES = variables();

  private final String typed;
  private final CommandSpec command;

  private UnknownOption(String typed, CommandSpec command) {
    this.typed = typed;
    this.command = command;
  }

  /** An option as it was typed, without its value. */
  public static UnknownOption of(String typed, CommandSpec command) {
    return new UnknownOption(typed, command);
  }

  /**
   * The options that replace another program's, otherwise the same word as an option or value here.
   */
  public List<String> meantHere() {
    List<String> foreign =
        ForeignOption.meantBy(typed).stream()
            .map(it -> TypedWords.meant(it, command))
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.toList());
    return foreign.isEmpty()
        ? TypedWords.meant(typed, command).map(Collections::singletonList).orElse(foreign)
        : foreign;
  }

  /** The end of a message that says what whoami does instead. */
  public Optional<String> answer() {
    return ForeignUse.answer(typed, command);
  }

  /** The variable, if it is a setting that the SDKs read from the environment. */
  public Optional<String> variable() {
    return Optional.ofNullable(VARIABLES.get(typed));
  }

  /** The command line of the first command that has such an option. */
  public Optional<String> elsewhere(CommandLine program) {
    List<String> words = new ArrayList<>(ForeignOption.meantBy(typed));
    if (typed.startsWith("--")) {
      words.add(0, typed.substring(2));
    }
    Collection<CommandLine> commands = program.getSubcommands().values();
    return Stream.concat(Stream.of(program), commands.stream())
        .map(CommandLine::getCommandSpec)
        .filter(it -> !it.usageMessage().hidden())
        .flatMap(it -> words.stream().map(word -> lineOf(word, it)))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  private static Optional<String> lineOf(String word, CommandSpec command) {
    String name = command.parent() == null ? "" : command.name() + " ";
    return command.options().stream()
        .filter(it -> !it.hidden() && Arrays.asList(it.names()).contains("--" + word))
        .findFirst()
        .flatMap(it -> TypedWords.meant(word, command))
        .map(it -> name + it);
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("--profile", "AWS_PROFILE");
    variables.put("--region", "AWS_REGION");
    variables.put("--endpoint-url", "AWS_ENDPOINT_URL");
    return variables;
  }
}
