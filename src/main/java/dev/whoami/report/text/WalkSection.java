package dev.whoami.report.text;

import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.probe.Outcome;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.world.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes where the client looked: every source in the client's order, and what the client did
 * there.
 */
final class WalkSection {
  private static final String INDENT = "                        ";

  private final Diagnosis diagnosis;
  private final Examination x;
  private final RenderOptions options;
  private final TextWriter lines;
  private final WalkText words;

  WalkSection(Diagnosis diagnosis, RenderOptions options, TextWriter lines) {
    this.diagnosis = diagnosis;
    this.x = diagnosis.examination();
    this.options = options;
    this.lines = lines;
    this.words = new WalkText(x, options);
  }

  void write() {
    lines.blank();
    title();
    for (Visit visit : x.walk().visits()) {
      visit(visit);
    }
    unsigned();
    trial();
    words.region().ifPresent(it -> lines.hanging("    region for STS      ", INDENT, it));
    place();
  }

  /**
   * Writes the walk in short: the title names the client, and sources that are not configured share
   * one line.
   */
  void writeShort(ScreenLayout.WalkRows shown) {
    if (shown == ScreenLayout.WalkRows.NONE) {
      return;
    }
    lines.blank();
    title();
    List<Visit> rows = new ArrayList<>(x.walk().visits());
    rows.removeIf(visit -> isNotSet(visit) && isShownAgain(visit));
    boolean isWhole = shown == ScreenLayout.WalkRows.ALL;
    fold("not set", isWhole, WalkSection::isNotSet, rows);
    List<Visit> unreached = new ArrayList<>(rows);
    rows.removeIf(WalkSection::isUnreached);
    rows.forEach(this::visit);
    unsigned();
    fold("not reached", isWhole, WalkSection::isUnreached, unreached);
    words.unexpectedTrial().ifPresent(it -> lines.hanging("    the SDK itself      ", INDENT, it));
    words.regionThatFailed().ifPresent(it -> lines.hanging("    region for STS      ", INDENT, it));
  }

  private void title() {
    lines.hanging("", "  ", options.in(AnsiStyle.TITLE, WhoSection.titleOfWalk(diagnosis)));
  }

  /**
   * Removes the visits of this kind from the list, and names them in one line if {@code isNamed}.
   */
  private void fold(String kind, boolean isNamed, Predicate<Visit> isOfKind, List<Visit> visits) {
    Set<String> names = new LinkedHashSet<>();
    visits.stream().filter(isOfKind).forEach(it -> names.add(it.source().title()));
    visits.removeIf(isOfKind);
    if (isNamed && !names.isEmpty()) {
      lines.hanging("    ", "      ", kind + ": " + String.join(", ", names));
    }
  }

  /**
   * Whether another visit shows the same source: two providers can read it, and only one finds
   * something.
   */
  private boolean isShownAgain(Visit visit) {
    return x.walk().visits().stream()
        .anyMatch(other -> other.source() == visit.source() && !isNotSet(other));
  }

  /**
   * Whether the client did not get to the source, and it has no keys. Keys that it would find later
   * get a line of their own.
   */
  private static boolean isUnreached(Visit visit) {
    return visit.did() == Visit.Did.NOT_REACHED && !visit.observation().outcome().isFound();
  }

  /**
   * Whether nothing configures the source. A source that is switched off is different, because a
   * person did that.
   */
  private static boolean isNotSet(Visit visit) {
    Outcome outcome = visit.observation().outcome();
    return outcome.isAbsent() && !outcome.fault().isPresent();
  }

  private void visit(Visit visit) {
    String marked = "  " + VisitMark.of(visit, options) + " " + visit.source().title();
    String label = TextWriter.padded(marked, INDENT.length());
    lines.hanging(label, INDENT, words.remark(visit));
    if (options.isVerbose()) {
      steps(words.steps(visit));
    }
  }

  /** Says that requests would be unsigned: no error of the client reports that. */
  private void unsigned() {
    if (x.walk().isAnonymous()) {
      lines.hanging("    after that          ", INDENT, "unsigned requests, and no error");
    }
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      lines.hanging("        ", "            ", WalkText.line(step));
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
      steps(ShownSteps.of(x.place().steps()));
    }
  }
}
