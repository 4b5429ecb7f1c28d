package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.log.text.Literals;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of a log are passed over: those from which nothing could be learned anyway. */
class QuietTextTest {
  /** A character that is not of ASCII has the whole line looked at. */
  private static final String ODD = "\u00e9";

  private static LogReading read(String text) throws IOException {
    return LogReading.of("-", new StringReader(text));
  }

  private static boolean isQuiet(String line) {
    return QuietText.end(line) != Literals.LOUD;
  }

  private static List<String> lines() throws IOException {
    List<String> all = new ArrayList<>();
    for (String each : List.of("messages.txt", "agents.txt", "denials.txt", "handover.log")) {
      all.addAll(Files.readAllLines(Path.of("src/test/log").resolve(each)));
    }
    return all;
  }

  @Test
  void aLineThatIsPassedOverSaysNothing() throws IOException {
    int quiet = 0;
    for (String each : lines()) {
      if (each.startsWith("{") ? QuietText.isObject(each) : isQuiet(each)) {
        String odd = each.startsWith("{\"") ? "{\"" + ODD + "\":\"\"," + each.substring(1) : each;
        assertThat(read(odd + ODD).seen().isEmpty()).as(each).isTrue();
        quiet++;
      }
    }
    assertThat(quiet).isBetween(50, lines().size() / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-04 05:06:07,123 [main] INFO  com.example.Orders - Finished order 12 in 3 ms",
        "\tat com.example.Orders.load(Orders.java:112)",
        "GET /orders?a=1&b=2;c 200",
        ""
      })
  void passesOverTheLinesOfOtherPrograms(String line) {
    assertThat(isQuiet(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROGRAM,role,i-0abc1234def567890,,client,s3:GetObject,,3,x,y",
        "\"AGENT\",\"role\",\"i-0abc1234def567890\"",
        "2026-03-04T05:06:07Z 429 172.17.0.4:42011 \"/v4/0a1b/task\" \"curl/8\" - ",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef b [01/Jan/2026:00:00:00",
        "  \"eventName\": \"PutObject\",",
        "action: s3:PutObject",
        "a message in \u001b[1mbold",
        "a message with &quot;quotes&quot;"
      })
  void looksAtWhatMayBeMore(String line) {
    assertThat(isQuiet(line)).isFalse();
  }

  @Test
  void aLineThatIsPassedOverHasTheTimeOfWhatFollows() throws IOException {
    String denied =
        "\nUser: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: s3:X\n";
    assertThat(read("2026-03-04 05:06:07 ERROR request failed" + denied).seen().identities())
        .allMatch(it -> it.first().filter(at -> at.clock().equals("05:06")).isPresent())
        .hasSize(1);
    assertThat(read("{\"time\":\"2026-03-04T05:06:07Z\",\"a\":\"b\"}" + denied).seen().identities())
        .allMatch(it -> it.first().filter(at -> at.clock().startsWith("05:06")).isPresent())
        .hasSize(1);
  }
}
