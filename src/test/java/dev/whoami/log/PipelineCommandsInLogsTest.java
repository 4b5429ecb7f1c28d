package dev.whoami.log;

import dev.whoami.SampledCases;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.secret.Hostile;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A log is anybody's text: what is shown of it runs nothing in a pipeline that prints it. One
 * beginning in five is tried in each message.
 */
class PipelineCommandsInLogsTest {
  /** Where a name or a message begins. */
  private static final Pattern BEGINNING = Pattern.compile("(?m)^|(?<=[/'\"(])|(?<=: )");

  private static final int EVERY = 5;

  private static final RenderOptions WIDE = RenderOptions.terminal(100).colored(true);

  @ParameterizedTest
  @MethodSource("dev.whoami.log.MessagesTest#messages")
  void noPartOfALogIsRun(MessagesTest.Message message) throws IOException {
    String text = message.text();
    List<Integer> beginnings = BEGINNING.matcher(text).results().map(MatchResult::start).toList();
    for (int each : SampledCases.oneIn(EVERY, beginnings, text.length())) {
      String before = text.substring(0, each) + Hostile.command();
      requireNone(before + text.substring(each));
      requireNone(before + " " + text.substring(each));
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
