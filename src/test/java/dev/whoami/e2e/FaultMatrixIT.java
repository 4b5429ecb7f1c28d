package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.e2e.FaultTable.Expected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault at an endpoint, on the real addresses, met by the real jar with the heap of the sidecar:
 * the verdict is the one of docs/dev/fault-tables.md, the run ends in time, and no secret is in
 * anything that it says or records. Every other fault once, and {@link WatchFaultsIT} has the rest;
 * with -Dwhoami.faults=all, each at every endpoint.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixIT {
  /** In seconds. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 80;

  /** What a run takes beyond its time limit, at most: the start of Java, and the report. */
  private static final long MARGIN_MILLIS = 10_000;

  private static List<String> asTheSidecar() {
    return PrivateWorld.with(
        PrivateWorld.javaOfWhoami(),
        "-Xmx32m",
        "-XX:+ExitOnOutOfMemoryError",
        "-jar",
        PrivateWorld.jar());
  }

  static List<FaultCell> cells() {
    return FaultTable.forTheCommand();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void endsWithTheExpectedVerdict(FaultCell cell, @TempDir Path room) throws IOException {
    JarRun jarRun = told(cell, room);
    assertThat(Expected.in(jarRun, cell.endpoint(), jarRun.run().exit()))
        .as("%s: %s", cell, jarRun.text())
        .isEqualTo(cell.expected());
    if (cell.fault() != ReplyFault.REFUSED && cell.fault() != ReplyFault.DROPPED) {
      assertThat(jarRun.run().requestsOf("faulty")).contains(cell.endpoint().request(cell.fault()));
    }
    assertThat(jarRun.run().requestsOf("elsewhere")).isEmpty();
    requireNoSecretIn(room, jarRun.run().secrets());
  }

  /**
   * A run that was late, or missed an answer, proves nothing where this machine is busy: it is made
   * again, with more time. What never ends by itself is late each time.
   */
  private static JarRun told(FaultCell cell, Path room) {
    for (int limit = SHORTEST; true; limit *= 2) {
      Path recording = room.resolve(limit + "s");
      JarRun jarRun =
          JarRun.of(
              cell.endpoint().worldWith(cell.fault()),
              asTheSidecar(),
              "--timeout",
              limit + "s",
              "--record",
              recording.toString());
      boolean isLate = jarRun.run().elapsedMillis() > limit * 1000L + MARGIN_MILLIS;
      boolean isDisturbed =
          !Expected.in(jarRun, cell.endpoint(), jarRun.run().exit()).equals(cell.expected())
              && cell.mayHaveMissedAnAnswer(jarRun);
      if (!isLate && !isDisturbed) {
        return jarRun;
      }
      assertThat(limit)
          .as("%s, late: %s, %s: %s", cell, isLate, jarRun.codes(), jarRun.text())
          .isLessThan(LONGEST);
    }
  }

  private static void requireNoSecretIn(Path folder, List<String> secrets) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(each);
        assertThat(secrets).as(each.toString()).noneMatch(content::contains);
      }
    }
  }
}
