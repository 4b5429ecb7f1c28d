package dev.whoami.watch;

import dev.whoami.world.server.ServerResponse;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Metrics as text: OpenMetrics if the client accepts it with at least the quality of the Prometheus
 * format, otherwise the Prometheus format. Protobuf is not supported.
 *
 * <p>https://prometheus.io/docs/instrumenting/content_negotiation/
 */
final class Exposition {
  private static final Pattern OPEN_METRICS_VERSIONS = Pattern.compile("|0\\.0\\.1|1\\.0\\.0");
  private static final Pattern ANY = Pattern.compile(".*");

  private Exposition() {}

  static ServerResponse of(MetricSnapshots metrics, String accept) {
    ExpositionFormatWriter writer =
        wantsOpenMetrics(new AcceptHeader(accept))
            ? OpenMetricsTextFormatWriter.create()
            : PrometheusTextFormatWriter.create();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, metrics);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return ServerResponse.of(200, writer.getContentType(), text.toByteArray());
  }

  private static boolean wantsOpenMetrics(AcceptHeader accept) {
    double open = accept.qualityOf("application/openmetrics-text", OPEN_METRICS_VERSIONS);
    return open > 0 && open >= accept.qualityOf("text/plain", ANY);
  }
}
