package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A log that is larger than the memory, read in a Java that has 16 MB: each text grows in another
 * way.
 */
class LogMemoryTest {
  private static final int MEGABYTES = 17;

  /** What is in each of the lines, or in the one that does not end. */
  enum Growth {
    LINES(i -> "2026-01-01T00:00:00Z request " + i + " of 10.0.0.1 done\n"),
    IDENTITIES(
        i ->
            "User: arn:aws:sts::111122223333:assumed-role/app/session-"
                + i
                + " is not authorized\n"),
    VERSIONS(i -> "aws-sdk-java/2." + i % 1000 + "." + i + " ua/2.1 m/D,N,z\n"),
    ONE_LINE(i -> "no break " + i + " "),
    ONE_TEXT_OF_JSON(i -> i == 0 ? "{\"a\": \"" : "text " + i),
    ONE_OBJECT(i -> i == 0 ? "{\"a\": 0" : ",\"k" + i + "\": 1"),
    RECORDS(
        i ->
            (i == 0 ? "{\"Records\":[" : ",")
                + "{\"eventSource\":\"s3\",\"eventTime\":\"2026-01-01T00:00:00Z\",\"sourceIPAddress\":"
                + "\"10.0."
                + i % 256
                + "."
                + i / 256 % 256
                + "\",\"userIdentity\":{\"arn\":\"arn:aws:sts::111122223333:assumed-role/r/s"
                + i
                + "\"}}"),
    SESSIONS(
        i ->
            TrailEvents.used("app/x", String.format("ASIAUSED%012d", i), "s3:Call" + i)
                + TrailEvents.made("sts:AssumeRole", "a/" + i, "", "app/" + i, (int) i)),
    NAMES(
        i ->
            "{\"eventSource\":\"s3\",\"eventTime\":\"2026-01-01T00:00:00Z\",\"userIdentity\":"
                + "{\"arn\":\"arn:aws:sts::111122223333:assumed-role/r/s\"},\"name"
                + i
                + "\":1}\n"),
    OPENINGS(i -> "{\"a\":[[[["),
    MESSAGES(i -> "Unable to locate credentials ExpiredToken InvalidIdInRequest\n");

    private final LongFunction<String> part;

    Growth(LongFunction<String> part) {
      this.part = part;
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesNoMoreMemoryThanASmallOne(Growth growth) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        List.of(
            java.toString(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Main.class.getName(),
            growth.name());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(said).startsWith("read");
    assertThat(process.exitValue()).as(said).isZero();
  }

  /** Reads such a log, in the small Java. */
  static final class Main {
    private Main() {}

    public static void main(String[] growth) throws IOException {
      Growth.valueOf(growth[0]);
      LogReading log = LogReading.of("-", new Endless(Growth.valueOf(growth[0]).part));
      System.out.println("read " + log.lines() + " lines, " + log.seen().identities().size());
    }
  }

  /** Part after part, up to this number of megabytes. */
  private static final class Endless extends Reader {
    private final LongFunction<String> part;
    private String now = "";
    private int at;
    private long parts;
    private long read;

    Endless(LongFunction<String> part) {
      this.part = part;
    }

    @Override
    public int read(char[] to, int offset, int length) {
      if (read > MEGABYTES * 1024L * 1024L) {
        return -1;
      }
      if (at == now.length()) {
        now = part.apply(parts++);
        at = 0;
      }
      int count = Math.min(length, now.length() - at);
      now.getChars(at, at + count, to, offset);
      at += count;
      read += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
