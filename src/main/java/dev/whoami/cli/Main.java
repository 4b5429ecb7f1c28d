package dev.whoami.cli;

import dev.whoami.cli.plain.HelpPage;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.ScrolledPage;
import dev.whoami.report.writer.UnwrittenReport;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.trial.SdkChild;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.OwnLogging;
import dev.whoami.world.process.OwnClassPath;
import dev.whoami.world.work.Crash;
import java.nio.file.FileSystems;
import java.util.Optional;

/** The entry point: exit codes, and no stack trace for a user. */
public final class Main {
  private static final int USAGE = 2;
  private static final int BUG = 3;

  private Main() {}

  public static void main(String[] arguments) {
    // If Java cannot open any file, whoami ends here, and reports a fault of this Java.
    FileSystems.getDefault();
    Output.claim();
    OwnClassPath.settle();
    OwnLogging.settle();
    int code = run(arguments);
    ScrolledPage.end(OwnCommand.here(), arguments);
    System.exit(UnwrittenReport.exitCode(Output.standard(), code));
  }

  private static int run(String[] arguments) {
    try {
      if (arguments.length == 1 && arguments[0].equals(SdkChild.WORD)) {
        return tryForOther();
      }
      return answer(arguments);
    } catch (UsageException wrong) {
      return usage(String.valueOf(wrong.getMessage()));
    } catch (NoClassDefFoundError missing) {
      return isOfJava(missing) ? usage(withoutModule(missing)) : bug(missing);
    } catch (Throwable bug) {
      return bug(bug);
    }
  }

  /** Loads picocli only if it is needed, because loading it takes a fifth of a run. */
  private static int answer(String... arguments) {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      return new WhoamiCommandLine.VersionCommand().call();
    }
    Optional<String> help = HelpPage.asked(OwnCommand.here(), arguments);
    if (help.isPresent()) {
      Output.standard().report(help.get());
      return 0;
    }
    Optional<PlainArguments> plain = PlainArguments.of(arguments);
    return plain.isPresent()
        ? answer(plain.get())
        : WhoamiCommandLine.of(OwnCommand.here(), arguments).execute(arguments);
  }

  private static int answer(PlainArguments given) {
    try {
      switch (given.command()) {
        case "read":
          return ReadCommand.of(given).call();
        case "clients":
          return ClientsCommand.of(given).call();
        case "explain":
          return ExplainCommand.of(given).call();
        case "lint":
          return LintCommand.of(given).call();
        default:
          return WhoamiCommand.of(given).call();
      }
    } catch (UsageException wrong) {
      String command = OwnCommand.here().with(given.command()).trim();
      return usage(String.valueOf(wrong.getMessage()), command);
    }
  }

  /** Runs as the child of another whoami, and tries the SDK for a process. */
  private static int tryForOther() {
    Output.standard().report(SdkChild.answer());
    return 0;
  }

  static int usage(String message) {
    return usage(message, OwnCommand.here().with("").trim());
  }

  /** Prints the error, and how to show the help of the command that was typed. */
  static int usage(String message, String command) {
    Notice.print("whoami: " + message);
    Notice.command("Help:", command + " --help");
    return USAGE;
  }

  private static boolean isOfJava(NoClassDefFoundError missing) {
    String name = String.valueOf(missing.getMessage());
    return name.startsWith("java/") || name.startsWith("javax/") || name.startsWith("com/sun/");
  }

  /** The message for a Java that lacks some modules, or was started with a module path. */
  private static String withoutModule(NoClassDefFoundError missing) {
    return "this Java runs without "
        + String.valueOf(missing.getMessage()).replace('/', '.')
        + ", which this command needs; start it with java -jar whoami.jar, on a JRE with all"
        + " modules";
  }

  /** Prints the class and the place, but not the message, which may contain a secret. */
  static int bug(Throwable bug) {
    Notice.print("whoami: a bug in whoami: " + Crash.describe(bug));
    Notice.print(
        "Please report it with this line and the version, " + WhoamiVersion.withCommit() + ".");
    return BUG;
  }
}
