package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.AgentNotice;
import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.diagnosis.Expected;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.log.LogFormat;
import dev.whoami.log.LogReading;
import dev.whoami.log.LogReport;
import dev.whoami.log.UnreadableLogException;
import dev.whoami.log.trail.UseQuery;
import dev.whoami.report.writer.Notice;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import dev.whoami.world.recording.ReplayFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads a log, and reports the callers, their clients, and what the messages prove. It also
 * diagnoses a recording, as whoami did where it was made.
 */
@Command(
    name = "read",
    description = {
      "FILE is a log of a program, an error, a stack trace, events of CloudTrail, an access log of"
          + " S3 or a User-Agent, of any length, also with gzip; or a recording of --record. It"
          + " needs no network, and sends nothing. Secret keys and tokens are never shown."
    },
    exitCodeList = {
      "0:no error",
      "1:an error that the text proves, or that the recording shows",
      "2:FILE cannot be read"
    },
    footer = {
      "${ROOT-COMMAND-NAME} read app.log",
      "kubectl logs POD | ${ROOT-COMMAND-NAME} read",
      "${ROOT-COMMAND-NAME} read recording.zip --format html --output report.html"
    })
final class ReadCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  /** The given arguments; null if picocli reads them. */
  private final @Nullable PlainArguments plain;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The file, or a recording's folder; - or nothing is standard input.")
  private String file = "-";

  @Option(
      names = "--share",
      description = "Mask accounts, access key IDs and addresses of a log, to show it to others.")
  private boolean isShared;

  @Option(
      names = "--sql",
      paramLabel = "ENGINE",
      description =
          "Print a query for a trail that is too large to read, for athena or duckdb. It gives the"
              + " rows of \"Who used the Host Role\", and read takes its result as CSV or JSON.")
  private @Nullable UseQuery sql;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "For --sql: the table in Athena, or the files for DuckDB; without it cloudtrail_logs, or"
              + " every json.gz file in this folder.")
  private @Nullable String table;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "90",
      description = "For --sql: how many days back (${DEFAULT-VALUE}).")
  private int days = 90;

  @Mixin private final ReportOptions reported = new ReportOptions();
  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();
  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final RoleDocumentOption roleDocument = new RoleDocumentOption();
  @Mixin private final LiveOptions live = new LiveOptions();

  ReadCommand() {
    this(null);
  }

  private ReadCommand(@Nullable PlainArguments plain) {
    this.plain = plain;
  }

  /** The command that picocli would make of these arguments. */
  static ReadCommand of(PlainArguments given) {
    ReadCommand command = new ReadCommand(given);
    command.file = given.operands().isEmpty() ? command.file : given.operands().get(0);
    command.isShared = given.has("--share");
    command.reported.take(given);
    command.as.take(given);
    command.expect.take(given);
    return command;
  }

  @Override
  public Integer call() {
    UseQuery engine = sql;
    if (engine != null) {
      return query(engine);
    }
    if (ReplayFolder.isRecording(file)) {
      live.requireNone();
      if (isShared) {
        throw new UsageException(
            "--share is for a log, and a recording has no secret; leave it out");
      }
      return new JudgedRecording("read", file).report(reported, this::asked);
    }
    return log();
  }

  private int query(UseQuery engine) {
    given().requireOnly("with --sql", "--sql", "--table", "--days");
    String name = table == null ? engine.usualTable() : table;
    if (!engine.isTable(name)) {
      throw new UsageException("--table has a sign that a name of a table or file cannot have");
    }
    if (days < 1) {
      throw new UsageException("--days is less than 1");
    }
    Instant since = new LiveSurroundings().now().minus(Duration.ofDays(days));
    Output.standard().report(engine.text(name, since.toString().substring(0, 10)));
    return 0;
  }

  /** The options of the recording, overridden by those given here. */
  private DiagnosisRequestBuilder asked(DiagnosisRequestBuilder request) {
    Expected expected = expect.expected();
    return roleDocument.in(
        terraform.in(as.in(expected.isNothing() ? request : request.expecting(expected))));
  }

  private int log() {
    given().requireOnly("for a log", "--share", "--format", "--color");
    LogFormat format = reported.ofLog();
    if (format == LogFormat.JSON) {
      AgentNotice.tell();
    }
    LogReading log = reading();
    Output.standard().report(LogReport.of(log, format, reported.shown().terminal(), isShared));
    return log.exitCode();
  }

  private GivenOptions given() {
    return plain == null ? GivenOptions.of(spec) : GivenOptions.of(plain);
  }

  private LogReading reading() {
    UsageException.throwFor(
        NamedFiles.problem("read", file, "; name another file, or - for standard input"));
    try {
      if (file.equals("-") && Terminal.isThere()) {
        Notice.print("whoami: paste the log or the error here, then press Ctrl+D");
      }
      return LogReading.of(file);
    } catch (UnreadableLogException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }
}
