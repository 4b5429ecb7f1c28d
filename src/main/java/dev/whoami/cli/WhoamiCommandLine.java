package dev.whoami.cli;

import dev.whoami.cli.plain.HelpPage;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The parser of the whole command line. It is separate from Main: as soon as Java looks for the
 * main method, it loads the return types of a class's public methods.
 */
public final class WhoamiCommandLine {
  /** The only section of a help page. */
  private static final String PAGE = "page";

  private WhoamiCommandLine() {}

  /** The parser with every command. The program has the name that packages give it. */
  public static CommandLine create() {
    CommandLine program = new CommandLine(new WhoamiCommand());
    CommandName.addAll(program);
    return set(program, StartCommand.USUAL);
  }

  /**
   * The parser with the commands among these words. The program has the name that the user typed.
   */
  static CommandLine of(StartCommand started, String... words) {
    CommandLine program =
        new CommandLine(new WhoamiCommand()).setCommandName(started.with("").trim());
    CommandName.add(program, Arrays.asList(words));
    return set(program, started);
  }

  private static CommandLine set(CommandLine program, StartCommand started) {
    addHelp(program.getCommandSpec());
    program.setHelpSectionKeys(Collections.singletonList(PAGE));
    program.setHelpSectionMap(Collections.singletonMap(PAGE, help -> page(started, help)));
    return program
        .setOut(Output.standard().writer())
        .setErr(Output.error().writer())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (wrong, arguments) -> usage(WrongUsage.message(wrong), wrong.getCommandLine()))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                failure instanceof UsageException
                    ? usage(String.valueOf(failure.getMessage()), command)
                    : Main.bug(failure));
  }

  /** Adds --help and --version; only the help of the program itself lists the latter. */
  static void addHelp(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .hidden(!(spec.userObject() instanceof WhoamiCommand))
            .description("Show the versions and exit.")
            .build());
    spec.versionProvider(new VersionText());
  }

  private static String page(StartCommand started, Help help) {
    CommandSpec command = help.commandSpec();
    return HelpPage.text(command.parent() == null ? "" : command.name(), started);
  }

  private static int usage(String message, CommandLine command) {
    return Main.usage(message, command.getCommandSpec().qualifiedName());
  }

  /** The command with the effect of --version. */
  @Command(name = "version", footer = "${ROOT-COMMAND-NAME} version")
  static final class VersionCommand implements Callable<Integer> {
    @Override
    public Integer call() {
      for (String line : new VersionText().getVersion()) {
        Output.standard().line(line);
      }
      return 0;
    }
  }

  /** Prints the versions of whoami, Java and the SDK. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Surroundings here = new LiveSurroundings();
      return new String[] {
        "whoami " + WhoamiVersion.withCommit(),
        "Java "
            + here.property("java.runtime.version").text()
            + ", "
            + here.property("java.vm.name").text(),
        "AWS SDK for Java " + WhoamiVersion.ofSdk()
      };
    }
  }
}
