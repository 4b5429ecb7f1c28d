package dev.whoami.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;

/** What a caller of the listener asks for, beyond the request that carries it. */
public final class WatchFuzz {
  public static final Seeds ACCEPTED =
      Seeds.of(
          "application/openmetrics-text; version=1.0.0; q=0.5, text/plain;version=0.0.4;q=0.3",
          "text/plain;q=1.,*/*;q=;;=,application/openmetrics-text;version");

  private WatchFuzz() {}

  public static void accept(byte[] input, Said said) {
    said.line(Exposition.of(new MetricSnapshots(), new String(input, ISO_8859_1)).type());
  }
}
