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
 * Lines of programs that call AWS and are well: sessions that were renewed, optional settings that
 * are missing, plans, checks and retries. Errors that have nothing to do with credentials of AWS.
 * Read names no cause in any of them.
 */
class HealthyLogsTest {
  private static final Path LINES = Path.of("src/test/log/healthy.txt");
  private static final Path OF_OTHERS = Path.of("src/test/log/hostile.txt");

  private static boolean hasCause(String text) throws IOException {
    LogReading log = LogReading.of("-", new StringReader(text));
    return log.isError() || !log.possible().isEmpty() || !log.seen().denials().all().isEmpty();
  }

  private static boolean hasMessage(String text) throws IOException {
    return !LogReading.of("-", new StringReader(text)).seen().messages().isEmpty();
  }

  @Test
  void noLineHasACause() throws IOException {
    List<String> lines = Files.readAllLines(LINES);
    List<String> taken = new ArrayList<>();
    for (String each : lines) {
      if (hasCause(each)) {
        taken.add(each);
      }
    }
    assertThat(taken).isEmpty();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(350).doesNotHaveDuplicates();
  }

  @Test
  void theirSumHasNone() throws IOException {
    assertThat(hasCause(Files.readString(LINES))).isFalse();
  }

  private static boolean hasClient(String text) throws IOException {
    return !LogReading.of("-", new StringReader(text)).seen().software().clients().isEmpty();
  }

  /** Errors of other clouds, stores, databases and registries; scripts and pages that quote one. */
  @Test
  void noErrorOfOthersHasACause() throws IOException {
    List<String> lines = Files.readAllLines(OF_OTHERS);
    List<String> taken = new ArrayList<>();
    for (String each : lines) {
      if (hasCause(each) || hasMessage(each)) {
        taken.add(each);
      }
    }
    assertThat(taken).isEmpty();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(220).doesNotHaveDuplicates();
  }

  /** The connector of Snowflake does call AWS: it has a client of S3 of its own. */
  @Test
  void noErrorOfOthersNamesAClient() throws IOException {
    List<String> named = new ArrayList<>();
    for (String each : Files.readAllLines(OF_OTHERS)) {
      if (hasClient(each)) {
        named.add(each);
      }
    }
    assertThat(named).singleElement().asString().startsWith("snowflake.connector.");
  }
}
