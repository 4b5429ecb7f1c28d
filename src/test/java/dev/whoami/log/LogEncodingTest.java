package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs as programs and shells of every kind save them. */
class LogEncodingTest {
  private static final String EVENT =
      "{\"eventSource\":\"s3.amazonaws.com\",\"eventTime\":\"2026-05-01T10:00:00Z\","
          + "\"userIdentity\":{\"arn\":\"arn:aws:sts::111122223333:assumed-role/app/x\"}}\r\n";

  private final Path folder;

  LogEncodingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("", StandardCharsets.UTF_8),
        Arguments.of("\ufeff", StandardCharsets.UTF_8),
        Arguments.of("", StandardCharsets.UTF_16LE),
        Arguments.of("\ufeff", StandardCharsets.UTF_16LE),
        Arguments.of("", StandardCharsets.UTF_16BE),
        Arguments.of("\ufeff", StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void theEncodingIsKnown(String mark, Charset encoding) throws IOException {
    byte[] text = (mark + EVENT + EVENT).getBytes(encoding);
    assertIsRead(text);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(text);
    }
    assertIsRead(compressed.toByteArray());
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(twice)) {
      out.write(compressed.toByteArray());
    }
    assertIsRead(twice.toByteArray());
  }

  @Test
  void compressedDataThatIsCutOffOrDamagedIsSaidToBeSo() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(EVENT.getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = compressed.toByteArray();
    Path file = folder.resolve("log.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));
    assertThatThrownBy(() -> LogReading.of(file.toString())).hasMessageContaining("ends early");
    whole[whole.length - 6]++;
    Files.write(file, whole);
    assertThatThrownBy(() -> LogReading.of(file.toString())).hasMessageContaining("has damaged");
  }

  /** Ten kilobytes with one layer more hold a reader for hours. */
  @Test
  void whatIsCompressedTwiceDoesNotExpandWithoutEnd() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(new GZIPOutputStream(twice))) {
      byte[] lines = "x\n".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 64; i++) {
        out.write(lines);
      }
    }
    assertThat(twice.size()).isLessThan(8192);
    Path file = Files.write(folder.resolve("log.gz"), twice.toByteArray());
    assertThatThrownBy(() -> LogReading.of(file.toString())).hasMessageContaining("expands too");
  }

  /** As CloudTrail leaves them, and cat puts them together: no line ends between two. */
  @Test
  void severalCompressedTrailsAreReadAsOne() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    for (int trail = 0; trail < 2; trail++) {
      try (GZIPOutputStream out = new GZIPOutputStream(both)) {
        out.write(("{\"Records\":[" + EVENT.trim() + "]}").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = Files.write(folder.resolve("trails.json.gz"), both.toByteArray());
    LogReading log = LogReading.of(file.toString());
    assertThat(log.seen().identities()).singleElement().matches(it -> it.count() == 2);
  }

  private void assertIsRead(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("trail.json"), bytes);
    LogReading log = LogReading.of(file.toString());
    assertThat(log.seen().identities()).singleElement().matches(it -> it.count() == 2);
    assertThat(log.seen().identities().get(0).first())
        .hasToString("Optional[2026-05-01T10:00:00Z]");
    assertThat(log.lines()).isEqualTo(2);
  }
}
