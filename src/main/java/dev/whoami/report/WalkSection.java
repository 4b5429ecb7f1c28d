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
  private final Paper paper;
  private final Lines lines;
  private final WalkWords words;

  WalkSection(Diagnosis diagnosis, Paper paper, Lines lines) {
    this.x = diagnosis.examination();
    this.paper = paper;
    this.lines = lines;
    this.words = new WalkWords(x, paper);
  }

  void write() {
    lines.blank();
    lines.exact(paper.in(Ink.TITLE, "How it came to that"));
    for (Visit visit : x.walk().visits()) {
      visit(visit);
    }
    trial();
    words.region().ifPresent(it -> lines.hanging("    region for STS      ", INDENT, it));
    place();
  }

  private void visit(Visit visit) {
    String label = Lines.padded("  " + mark(visit) + " " + visit.source().title(), INDENT.length());
    lines.hanging(label, INDENT, words.remark(visit));
    if (paper.isVerbose()) {
      steps(words.steps(visit));
    }
  }

  private String mark(Visit visit) {
    switch (visit.did()) {
      case TOOK:
        return paper.symbol("▸", ">");
      case STOPPED_AT:
        return paper.symbol("■", "#");
      default:
        return isMissed(visit) ? "!" : " ";
    }
  }

  /** The client came here for nothing; where it never came, nothing is missed. */
  private static boolean isMissed(Visit visit) {
    boolean came = visit.did() != Visit.Did.NOT_REACHED;
    return came && visit.observation().outcome().isConfiguredInVain();
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
    if (paper.isVerbose()) {
      lines.hanging("    place               ", INDENT, String.join("; ", x.place().because()));
      steps(x.place().steps());
    }
  }
}
