package dev.whoami.watch;

import dev.whoami.world.Answered;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Metrics in the format that the one who asks can read: Prometheus's text, or OpenMetrics. */
final class Exposition {
  private Exposition() {}

  static Answered of(MetricSnapshots metrics, String accept) {
    ExpositionFormatWriter writer = ExpositionFormats.init().findWriter(accept);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, metrics);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Answered.of(200, writer.getContentType(), text.toByteArray());
  }
}
