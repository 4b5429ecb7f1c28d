package dev.whoami.report;

import dev.whoami.chain.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.world.Step;
import java.util.List;

/** How it came to that: every source in the client's order, and what the client did there. */
final class WalkSection {
  private static final String INDENT = "                        ";

  private final Examination x;
  private final RenderOptions options;
  private final TextWriter lines;
  private final WalkWords words;

  WalkSection(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    this.x = diagnosis.examination();
    this.options = options;
    this.lines = lines;
    this.words = new WalkWords(x, options);
  }

  void write() {
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "How it came to that"));
    for (Visit visit : x.walk().visits()) {
      visit(visit);
    }
    trial();
    words.region().ifPresent(it -> lines.hanging("    region for STS      ", INDENT, it));
    place();
  }

  private void visit(Visit visit) {
    String marked = "  " + VisitMark.of(visit, options) + " " + visit.source().title();
    String label = TextWriter.padded(marked, INDENT.length());
    lines.hanging(label, INDENT, words.remark(visit));
    if (options.isVerbose()) {
      steps(words.steps(visit));
    }
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      lines.hanging("        ", "            ", WalkWords.line(step));
    }
  }

  private void trial() {
    words
        .trial()
        .ifPresent(
            it -> {
              lines.blank();
              lines.hanging("    the SDK itself      ", INDENT, it);
            });
  }

  private void place() {
    if (options.isVerbose()) {
      lines.hanging("    place               ", INDENT, String.join("; ", x.place().because()));
      steps(x.place().steps());
    }
  }
}
