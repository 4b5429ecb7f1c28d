package dev.whoami.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;

/** Logs, as whoami read takes them. */
public final class LogFuzz {
  public static final Seeds LOGS =
      Seeds.of(
          "{`Records`:[{`eventTime`:`2026-01-01T00:00:00Z`,`userIdentity`:{`type`:`AssumedRole`,"
              + "`arn`:`arn:aws:sts::111122223333:assumed-role/r/i-0123456789abcdef0`,"
              + "`accessKeyId`:`ASIAPLANTEDPLANTED01`},`userAgent`:`aws-cli/2.1 %`}]}",
          "aws_secret_access_key = %\nUser: arn:aws:iam::111122223333:user/a is not authorized\n",
          "2026-01-01 ERROR x: Unable to load credentials ExpiredToken %\n\tat a.b(C.java:1)\n");

  private LogFuzz() {}

  public static void log(byte[] input, Said said) throws IOException {
    LogReading log = LogReading.of("app.log", new StringReader(new String(input, UTF_8)));
    for (boolean isShared : new boolean[] {true, false}) {
      said.lines(LogReport.text(log, RenderOptions.plain(), isShared));
      said.lines(LogReport.json(log, RenderOptions.plain(), isShared));
    }
  }
}
