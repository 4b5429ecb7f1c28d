package dev.whoami.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.report.writer.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Logs, as whoami read takes them. */
public final class LogFuzz {
  private static final String DENIED =
      "User: arn:aws:sts::111122223333:assumed-role/r/i-0123456789abcdef0 is not authorized to"
          + " perform: s3:PutObject because no identity-based policy allows the s3:PutObject"
          + " action";

  public static final Seeds LOGS =
      Seeds.of(
          "{`Records`:[{`eventTime`:`2026-01-01T00:00:00Z`,`userIdentity`:{`type`:`AssumedRole`,"
              + "`arn`:`arn:aws:sts::111122223333:assumed-role/r/i-0123456789abcdef0`,"
              + "`accessKeyId`:`ASIAPLANTEDPLANTED01`},`userAgent`:`aws-cli/2.1 %`}]}",
          "aws_secret_access_key = %\nUser: arn:aws:iam::111122223333:user/a is not authorized\n",
          "2026-01-01 ERROR x: Unable to load credentials ExpiredToken %\n\tat a.b(C.java:1)\n",
          "{`awslogs`:{`data`:`"
              + packed("{\"logEvents\":[{\"message\":\"" + DENIED + "\"}]}")
              + "`}} %\n",
          "{`log`:`"
              + DENIED.substring(0, 60)
              + "`,`stream`:`stderr`,`time`:`%`}\n"
              + "{`log`:`"
              + DENIED.substring(60)
              + "\\n`,`stream`:`stderr`,`time`:`%`}\n",
          "eventtime,useridentity.arn,eventsource,eventname,errorcode\n"
              + "2026-01-01T00:00:00Z,arn:aws:sts::111122223333:assumed-role/r/i-0123456789abcdef0,"
              + "s3.amazonaws.com,PutObject,%\n",
          "+------+----+\n| time | %  |\n+------+----+\n| 1    | " + DENIED + " |\n+------+----+\n",
          "excon.error.response\n :body => `%`\ncaused by: x\n\tstatus code: 404\n");

  /** Records of AWS and of its agents; the secret stands where a caller can put any text. */
  public static final Seeds TRAILS =
      Seeds.of(
          LogForms.ALL.values().stream()
              .map(it -> it.replace("@", "%").replace("\"", "`"))
              .toArray(String[]::new));

  private LogFuzz() {}

  /** As CloudWatch Logs hands its events on. */
  private static String packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Each record by itself, in a list as AWS delivers it, and as a line of a program's log. */
  public static void trail(byte[] input, Said said) throws IOException {
    String text = new String(input, UTF_8);
    read(text, said);
    read("{\"Records\":[" + text.trim() + "]}", said);
    read("2026-01-01T00:00:00Z " + text, said);
  }

  public static void log(byte[] input, Said said) throws IOException {
    read(new String(input, UTF_8), said);
  }

  static void read(String text, Said said) throws IOException {
    LogReading log = LogReading.of("app.log", new StringReader(text));
    for (boolean isShared : new boolean[] {true, false}) {
      said.lines(LogReport.text(log, RenderOptions.plain(), isShared));
      said.lines(LogReport.json(log, RenderOptions.plain(), isShared));
      said.lines(LogReport.markdown(log, RenderOptions.plain(), isShared));
    }
  }
}
