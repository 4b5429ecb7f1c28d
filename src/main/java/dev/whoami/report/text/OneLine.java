package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Sections;
import dev.whoami.world.text.Printable;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints one line: kind, certainty, ARN, source, and the codes of the findings, each "-" if there
 * is none.
 */
public final class OneLine implements Renderer {
  @Override
  public String render(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Verdict verdict = diagnosis.verdict();
    String codes =
        diagnosis.findings().stream().map(Finding::code).collect(Collectors.joining(","));
    String line =
        String.join(
            " ",
            verdict.kind().name(),
            verdict.certainty().name().toLowerCase(Locale.ROOT),
            verdict.arn().map(Object::toString).orElse("-"),
            verdict.source().map(Enum::name).orElse("-"),
            codes.isEmpty() ? "-" : codes);
    return Printable.line(line) + "\n";
  }
}
