package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each form in which a library or a program shows in a line, and the clients that this names. */
class ClientsInTextTest {
  private static final Path LINES = Path.of("src/test/log/clients.txt");
  private static final String BAR = " | ";

  private static String namedIn(String text) throws IOException {
    LogReading log = LogReading.of("-", new StringReader(text.replace('⏎', '\n')));
    Set<String> named = new TreeSet<>();
    log.seen().software().clients().keySet().forEach(it -> named.add(it.id()));
    log.seen().software().programs().forEach(it -> named.add(it.id()));
    return String.join(",", named);
  }

  @Test
  void aLineNamesItsClientAndNoOther() throws IOException {
    List<String> lines = Files.readAllLines(LINES);
    lines.removeIf(it -> it.startsWith("#"));
    assertThat(lines).hasSizeGreaterThan(300);
    for (String each : lines) {
      String text = each.substring(each.indexOf(BAR) + BAR.length());
      assertThat(namedIn(text)).as(text).isEqualTo(each.substring(0, each.indexOf(BAR)));
    }
  }

  @Test
  void aPathNamesItsClientInEachStyle() throws IOException {
    for (String separator : List.of("/", "\\", "\\\\", "\\/")) {
      assertThat(namedIn("in a/vendor/aws/aws-sdk-php/src/A.php".replace("/", separator)))
          .isEqualTo("aws-sdk-php");
      assertThat(namedIn("at a/node_modules/@smithy/core/x.js:1:2".replace("/", separator)))
          .isEqualTo("aws-sdk-js-v3");
      assertThat(namedIn("at a/aws-config-1.2.3/src/x.rs:1".replace("/", separator)))
          .isEqualTo("aws-sdk-rust");
    }
  }
}
