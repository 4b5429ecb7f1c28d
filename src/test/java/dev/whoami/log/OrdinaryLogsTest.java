package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Lines of programs that have nothing to do with AWS, most of them of denials, expired tokens and
 * networks of others, and texts that mention a program which does call AWS: a command, an image, an
 * address. Read says nothing of them, and concludes no client.
 */
class OrdinaryLogsTest {
  private static final Path LINES = Path.of("src/test/log/ordinary.txt");

  private static boolean saysSomething(String text) throws IOException {
    LogReading log = LogReading.of("-", new StringReader(text));
    return !log.seen().isEmpty()
        || log.isError()
        || !log.possible().isEmpty()
        || log.seen().software().programs().stream().anyMatch(it -> !it.clients().isEmpty());
  }

  @Test
  void noLineIsTakenForAws() throws IOException {
    List<String> lines = Files.readAllLines(LINES);
    List<String> taken = new ArrayList<>();
    for (String each : lines) {
      if (saysSomething(each)) {
        taken.add(each);
      }
    }
    assertThat(taken).isEmpty();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
  }

  /** The lines together are not taken for AWS either. */
  @Test
  void theirSumIsNotTakenForAws() throws IOException {
    assertThat(saysSomething(Files.readString(LINES))).isFalse();
  }
}
