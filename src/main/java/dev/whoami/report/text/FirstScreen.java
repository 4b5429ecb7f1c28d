package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Sections;
import dev.whoami.report.writer.TextWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The answer, why, how the client got there and one fix, on a screen of 24 lines. What is not of
 * them has its code in one line at the end. Where the room is short, first the explanation loses
 * its last sentences, then the fix its lines to copy, which whoami explain prints.
 */
final class FirstScreen {
  private static final int LINES = 24;

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
    List<List<String>> explanations =
        sections.value("explanation", () -> Explanation.longestFirst(diagnosis), NO_EXPLANATION);
    int choices = fix.map(OneFix::choices).orElse(1);
    List<String> shortest = explanations.get(explanations.size() - 1);
    for (int choice = 0; choice < choices; choice++) {
      if (!isNarrowEnough(choice)) {
        continue;
      }
      for (List<String> each : explanations) {
        int rows = rows(screen(each, choice, options.colored(false), 0));
        if (rows <= LINES) {
          return screen(each, choice, options, LINES - rows);
        }
      }
    }
    return screen(shortest, choices - 1, options, 0);
  }

  /** A terminal breaks what is too long, which is an ARN. */
  private int rows(String screen) {
    int rows = 0;
    String[] lines = screen.trim().split("\n", -1);
    for (String line : lines) {
      rows += 1 + Math.max(0, line.length() - 1) / options.width();
    }
    return rows;
  }

  private boolean isNarrowEnough(int choice) {
    return fix.map(it -> it.width(choice) <= options.width()).orElse(true);
  }

  /** With this number of lines for the differences between the other process and this shell. */
  private String screen(List<String> explanation, int choice, RenderOptions shown, int room) {
    TextWriter lines = new TextWriter(shown.width());
    sections.write(
        "answer", lines, () -> new AnswerSection(diagnosis, shown, lines).writeShort(explanation));
    sections.write("walk", lines, () -> new WalkSection(diagnosis, shown, lines).writeShort());
    sections.write("process", lines, () -> process(lines, shown, room));
    sections.write("fix", lines, () -> fix.ifPresent(it -> it.write(choice, shown, lines)));
    lines.blank();
    String ending = TextReport.ending(diagnosis);
    Optional<String> others =
        sections.value(
            "other findings",
            () -> OtherFindings.besides(fix.map(OneFix::finding), diagnosis),
            Optional.empty());
    if (others.isPresent()) {
      lines.together(
          "",
          "Also: " + others.get() + " (" + shown.command().with("--verbose") + ").",
          " ",
          ending);
    } else {
      lines.exact(ending);
    }
    return lines.toString();
  }

  private void process(TextWriter lines, RenderOptions shown, int room) {
    diagnosis
        .examination()
        .process()
        .ifPresent(it -> new ProcessSection(it, shown, lines).writeWithin(room));
  }
}
