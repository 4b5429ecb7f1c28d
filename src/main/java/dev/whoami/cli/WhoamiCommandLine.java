package dev.whoami.cli;

import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/**
 * The parser of the whole command line. It is apart from Main, since Java loads what the public
 * methods of a class give as soon as it looks for its main method.
 */
public final class WhoamiCommandLine {
  private WhoamiCommandLine() {}

  public static CommandLine create() {
    return new CommandLine(new WhoamiCommand())
        .setOut(Output.standard().writer())
        .setErr(Output.error().writer())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(26)
        .setUsageHelpWidth(80)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (wrong, arguments) -> Main.usage(String.valueOf(wrong.getMessage())))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                failure instanceof UsageException
                    ? Main.usage(String.valueOf(failure.getMessage()))
                    : Main.bug(failure));
  }

  /** What --version prints. */
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
