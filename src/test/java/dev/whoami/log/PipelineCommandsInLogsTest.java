package dev.whoami.log;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.secret.Hostile;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A log is anybody's text: what is shown of it runs nothing in a pipeline that prints it. */
class PipelineCommandsInLogsTest {
  /** Where a name or a message begins. */
  private static final Pattern BEGINNING = Pattern.compile("(?m)^|(?<=[/'\"(])|(?<=: )");

  private static final RenderOptions WIDE = RenderOptions.terminal(100).colored(true);

  @ParameterizedTest
  @MethodSource("dev.whoami.log.MessagesTest#messages")
  void noPartOfALogIsRun(MessagesTest.Message message) throws IOException {
    String text = message.text();
    Matcher beginning = BEGINNING.matcher(text);
    while (beginning.find()) {
      String before = text.substring(0, beginning.start()) + Hostile.command();
      requireNone(before + text.substring(beginning.start()));
      requireNone(before + " " + text.substring(beginning.start()));
    }
  }

  private static void requireNone(String text) throws IOException {
    for (boolean isShared : new boolean[] {false, true}) {
      LogReading log = LogReading.of("app.log", new StringReader(text));
      Hostile.requireNoCommandIn(text, LogReport.text(log, RenderOptions.plain(), isShared));
      Hostile.requireNoCommandIn(text, LogReport.text(log, WIDE.verbose(true), isShared));
      Hostile.requireNoCommandIn(text, LogReport.json(log, RenderOptions.plain(), isShared));
    }
  }
}
