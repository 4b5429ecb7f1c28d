package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.html.HtmlReport;
import dev.whoami.report.json.JsonReport;
import dev.whoami.report.markdown.MarkdownReport;
import dev.whoami.report.text.OneLine;
import dev.whoami.report.text.TextReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The formats in which whoami writes a diagnosis. */
public enum Format {
  TEXT(() -> new TextReport()),
  JSON(() -> new JsonReport()),
  /** To be pasted into a ticket. */
  MARKDOWN(() -> new MarkdownReport()),
  /** One page by itself. */
  HTML(() -> new HtmlReport()),
  /** One line, for --quiet. */
  LINE(() -> new OneLine());

  /**
   * A supplier, because loading an unused class costs time, and nearly every run uses only TEXT.
   */
  private final Supplier<Renderer> renderer;

  Format(Supplier<Renderer> renderer) {
    this.renderer = renderer;
  }

  public static Optional<Format> named(String name) {
    for (Format each : values()) {
      if (each.id().equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The names of all formats. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Format::id).collect(Collectors.toList());
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String render(Diagnosis diagnosis, RenderOptions options) {
    return report(diagnosis, options).text();
  }

  /** Writes the diagnosis; the report also has the exit code. */
  public Report report(Diagnosis diagnosis, RenderOptions options) {
    return report(diagnosis, options, Sections::new);
  }

  Report report(Diagnosis diagnosis, RenderOptions options, Supplier<Sections> made) {
    return Sections.report(
        options.command().in(diagnosis),
        made,
        (shown, sections) -> renderer.get().render(shown, options, sections));
  }
}
