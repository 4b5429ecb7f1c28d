package dev.whoami.build.share;

import dev.whoami.cli.WhoamiCommandLine;
import dev.whoami.cli.completion.CommandModel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page, in the language of mdoc(7). picocli writes AsciiDoc, which would take 30 MB of
 * Ruby in every build to become a manual page.
 */
final class ManualPage {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private final CommandModel program = CommandModel.all(WhoamiCommandLine.create()).get(0);
  private final Set<String> known =
      program.options().stream().map(ManualPage::item).collect(Collectors.toSet());

  private ManualPage() {}

  static String text(LocalDate day) {
    return new ManualPage().page(day);
  }

  private String page(LocalDate day) {
    List<CommandModel> commands =
        CommandModel.all(WhoamiCommandLine.create()).stream().skip(1).toList();
    StringBuilder page = new StringBuilder();
    page.append(".\\\" Made by the build of whoami from its commands.\n");
    page.append(".Dd ")
        .append(DAY.format(day))
        .append("\n.Dt WHOAMI 1\n.Os\n.Sh NAME\n.Nm whoami\n");
    page.append(".Nd which AWS identity the code in a container has, and why\n.Sh SYNOPSIS\n");
    page.append(".Nm\n.Op Ar options\n");
    commands.forEach(it -> page.append(".Nm\n.Cm ").append(it.command()).append(synopsis(it)));
    page.append(".Sh DESCRIPTION\n").append(lines(program.description())).append(".Pp\n");
    page.append(
        lines(
            "Without a command it looks at every place where credentials can be, asks STS whose"
                + " they are, walks the chain of the AWS SDK over them, and says who the code is,"
                + " why, and what to do. It only reads. Secret keys and tokens are never shown."));
    page.append(".Pp\nThe options are:\n").append(options(program.options()));
    page.append(".Sh COMMANDS\n");
    commands.forEach(it -> page.append(command(it)));
    page.append(".Sh EXIT STATUS\n").append(exits());
    page.append(".Sh EXAMPLES\nWho is the application beside this shell?\n");
    page.append(".Dl whoami --pid auto\n.Pp\nEnd with 1 unless it is the Task Role:\n");
    page.append(
        ".Dl whoami --quiet --expect task-role\n.Pp\nWhich role would each library take?\n");
    page.append(".Dl whoami clients\n.Pp\nTry it, without AWS:\n.Dl whoami lab ecs-host-role\n");
    page.append(".Sh SECURITY CONSIDERATIONS\n");
    page.append(
        lines(
            "An authorization token is sent only to the addresses that the AWS SDK allows."
                + " Redirects are never followed. Link-local addresses are never asked through a"
                + " proxy."));
    return page.toString();
  }

  private static String synopsis(CommandModel command) {
    String words = command.words().stream().map(ManualPage::word).collect(Collectors.joining());
    return "\n.Op Ar options\n" + words;
  }

  private static String word(PositionalParamSpec word) {
    String many = CommandModel.isMany(word) ? " ..." : "";
    boolean isOptional = word.arity().min() == 0 || CommandModel.isCommand(word);
    String dashes = CommandModel.isCommand(word) ? "Cm \\-\\- " : "";
    return (isOptional ? ".Op " + dashes + "Ar " : ".Ar ") + word.paramLabel() + many + "\n";
  }

  /** What the command has in common with the program is told there. */
  private String command(CommandModel command) {
    List<OptionSpec> own =
        command.options().stream().filter(it -> !known.contains(item(it))).toList();
    String shared =
        command.options().stream()
            .filter(it -> known.contains(item(it)))
            .map(it -> ".Fl " + flag(it.longestName()))
            .collect(Collectors.joining(" ,\n"));
    StringBuilder text = new StringBuilder();
    text.append(".Ss ").append(command.title()).append('\n').append(lines(command.description()));
    for (PositionalParamSpec each : command.words()) {
      text.append(".Pp\n.Ar ").append(each.paramLabel()).append(" :\n");
      text.append(lines(CommandModel.text(each)));
    }
    text.append(own.isEmpty() ? "" : options(own));
    if (!shared.isEmpty()) {
      text.append(".Pp\nAs above:\n").append(shared).append(" .\n");
    }
    return text.append(examples(command)).toString();
  }

  private static String examples(CommandModel command) {
    String[] lines = command.spec().usageMessage().footer();
    return lines.length == 0
        ? ""
        : Stream.of(lines)
            .map(it -> ".Dl " + escaped(it.replaceFirst(" +#.*", "")) + "\n")
            .collect(Collectors.joining("", ".Pp\nExamples:\n", ""));
  }

  private static String options(List<OptionSpec> options) {
    return ".Bl -tag -width Ds\n"
        + options.stream().map(ManualPage::item).collect(Collectors.joining())
        + ".El\n";
  }

  private static String item(OptionSpec option) {
    String names =
        Stream.of(option.names()).map(it -> "Fl " + flag(it)).collect(Collectors.joining(" , "));
    String value = CommandModel.takesValue(option) ? " Ar " + option.paramLabel() : "";
    return ".It " + names + escaped(value) + "\n" + lines(CommandModel.text(option));
  }

  /** The macro puts the first dash. */
  private static String flag(String name) {
    return escaped(name.substring(1));
  }

  private static String exits() {
    return """
    .Bl -tag -width Ds
    .It 0
    No error found, and every expectation holds.
    .It 1
    An error found, or an expectation that does not hold.
    .It 2
    Wrong usage.
    .It 3
    A bug in whoami.
    .El
    """;
  }

  /** Sentences begin on lines of their own, as the language wants it. */
  private static String lines(String text) {
    return escaped(text)
            .replaceAll("\\s+", " ")
            .replaceAll("(?<=[A-Za-z0-9)]\\.) (?=[A-Z])", "\n")
            .replaceAll("(?m)(?=.{79})(.{40,76}) ", "$1\n")
            .replaceAll("(?m)^\\.", "\\\\&.")
        + "\n";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...").replace("'", "\\(aq");
  }
}
