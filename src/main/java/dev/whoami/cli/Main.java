package dev.whoami.cli;

import dev.whoami.aws.Rehearsal;
import dev.whoami.report.Version;
import dev.whoami.world.Bug;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** Where the program begins and ends: exit codes, and no stack trace for a user. */
public final class Main {
  private static final int USAGE = 2;
  private static final int BUG = 3;

  private Main() {}

  public static void main(String[] arguments) {
    System.setOut(Terminal.out());
    System.setErr(Terminal.err());
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    try {
      return arguments.length == 0 ? plain() : commandLine().execute(arguments);
    } catch (UsageException wrong) {
      return usage(String.valueOf(wrong.getMessage()));
    } catch (Throwable bug) {
      return bug(bug);
    }
  }

  /** Nothing to parse: the parser's classes would cost a sixth of the whole run. */
  private static int plain() {
    Rehearsal.begin();
    return new WhoamiCommand().call();
  }

  static CommandLine commandLine() {
    return new CommandLine(new WhoamiCommand())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpLongOptionsMaxWidth(26)
        .setUsageHelpWidth(80)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, arguments) -> usage(wrong))
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                failure instanceof UsageException
                    ? usage(String.valueOf(failure.getMessage()))
                    : bug(failure));
  }

  private static int usage(ParameterException wrong) {
    return usage(String.valueOf(wrong.getMessage()));
  }

  private static int usage(String message) {
    System.err.println("whoami: " + message);
    System.err.println("Try: java -jar whoami.jar --help");
    return USAGE;
  }

  /** The class and the place, never the message, which may hold a secret. */
  private static int bug(Throwable bug) {
    System.err.println("whoami: a bug of whoami itself: " + Bug.place(bug));
    System.err.println(
        "Please report it with this line and the version, " + Version.withCommit() + ".");
    return BUG;
  }

  /** What --version prints. */
  static final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Surroundings here = new LiveSurroundings();
      return new String[] {
        "whoami " + Version.withCommit(),
        "Java "
            + here.property("java.runtime.version").text()
            + ", "
            + here.property("java.vm.name").text(),
        "AWS SDK for Java " + Version.ofSdk()
      };
    }
  }
}
