package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The answer, the reason, the client's sources, and one whole fix. On a terminal, it shows as much
 * of them as keeps the headline in view. If there is too little room, the explanation first loses
 * its last sentences, then the walk loses rows. Next the fix takes a smaller form, and at last the
 * explanation is left out. No line of a fix is cut.
 */
final class FirstScreen {
  private static final List<List<String>> NO_EXPLANATION =
      Collections.singletonList(Collections.emptyList());

  private final Diagnosis diagnosis;
  private final RenderOptions options;
  private final Sections sections;
  private final Optional<OneFix> fix;

  FirstScreen(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    this.diagnosis = diagnosis;
    this.options = options;
    this.sections = sections;
    this.fix = sections.value("fix", () -> OneFix.of(diagnosis), Optional.empty());
  }

  String text() {
    List<ScreenLayout> layouts =
        ScreenLayout.largestFirst(
            sections.value(
                "explanation", () -> Explanation.longestFirst(diagnosis), NO_EXPLANATION));
    int forms = fix.map(OneFix::forms).orElse(1);
    int withReason = layouts.size() - ScreenLayout.WITHOUT_REASON;
    Optional<String> screen = largest(layouts.subList(0, withReason), forms);
    // Once the reason has no room, the ARN matters more than the longer form of the fix.
    for (int i = withReason; i < layouts.size() && !screen.isPresent(); i++) {
      screen = largest(layouts.subList(i, i + 1), forms);
    }
    return screen.orElseGet(() -> screen(layouts.get(layouts.size() - 1), forms - 1, options, 0));
  }

  /** The first of these layouts that fits, with the best form of the fix with which it fits. */
  private Optional<String> largest(List<ScreenLayout> layouts, int forms) {
    for (int form = 0; form < forms; form++) {
      for (ScreenLayout each : layouts) {
        int rows = rows(screen(each, form, options.colored(false), 0));
        if (rows <= options.rows()) {
          return Optional.of(screen(each, form, options, options.rows() - rows));
        }
      }
    }
    return Optional.empty();
  }

  /** Counts rows as a terminal does: it wraps what is too long, such as an ARN. */
  private int rows(String screen) {
    int rows = 0;
    String[] lines = screen.trim().split("\n", -1);
    for (String line : lines) {
      rows += 1 + Math.max(0, line.length() - 1) / options.width();
    }
    return rows;
  }

  /**
   * Builds the screen; {@code room} is the number of lines for the titles of other findings, the
   * other clients and the differences of the other process.
   */
  private String screen(ScreenLayout layout, int form, RenderOptions shown, int room) {
    TextWriter lines = new TextWriter(shown.width());
    OtherFindings findings = new OtherFindings(diagnosis, fix, shown);
    boolean areTitled = findings.rows() > 0 && findings.rows() <= room;
    int left = areTitled ? room - findings.rows() : room;
    sections.write(
        "answer",
        lines,
        () ->
            new AnswerSection(diagnosis, shown, lines)
                .write(layout.hasWho(), layout.explanation()));
    sections.write(
        "walk", lines, () -> new WalkSection(diagnosis, shown, lines).writeShort(layout.walk()));
    if (layout.walk() != ScreenLayout.WalkRows.NONE) {
      sections.write("other clients", lines, () -> others(lines, shown, left));
    }
    sections.write("process", lines, () -> process(lines, shown, left - 1));
    sections.write("fix", lines, () -> fix.ifPresent(it -> it.write(form, shown, lines)));
    if (areTitled) {
      sections.write("other findings", lines, () -> findings.write(lines));
    }
    lines.blank();
    CountLine count = new CountLine(diagnosis, shown);
    sections.write(
        "count",
        lines,
        () -> {
          if (areTitled) {
            count.write(lines);
          } else {
            count.write(findings, fix.isPresent(), lines);
          }
        });
    return lines.toString();
  }

  private void others(TextWriter lines, RenderOptions shown, int room) {
    if (room > 0) {
      AbsentClients.line(diagnosis.examination(), shown.width() - 4)
          .ifPresent(it -> lines.exact(shown.in(AnsiStyle.FAINT, "    " + it)));
    }
  }

  private void process(TextWriter lines, RenderOptions shown, int room) {
    diagnosis
        .examination()
        .process()
        .ifPresent(it -> new ProcessSection(it, shown, lines).writeWithin(room));
  }
}
