package dev.whoami.fleet;

import dev.whoami.report.writer.RenderOptions;

/** Every way in which the answer of fleet can be written down. */
public enum FleetFormat {
  TEXT(FleetText::render),
  JSON(FleetJson::render),
  /** A workload a line, then a node a line. */
  NDJSON(FleetRows::ndjson),
  /** One table of workloads and nodes. */
  CSV(FleetCsv::render),
  /** For a ticket. */
  MARKDOWN(FleetMarkdown::render),
  /** A test report. */
  JUNIT(FleetJUnit::render),
  /** For a browser. */
  HTML(FleetHtml::render),
  PROMETHEUS(FleetMetrics::render),
  /** For code scanning. */
  SARIF(FleetSarif::render);

  private final FleetRenderer renderer;

  FleetFormat(FleetRenderer renderer) {
    this.renderer = renderer;
  }

  /** How an answer becomes a text. */
  interface FleetRenderer {
    String render(Fleet fleet, RenderOptions options);
  }

  public String render(Fleet fleet, RenderOptions options) {
    return SecretRuns.hidden(renderer.render(fleet, options));
  }
}
