package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.Locale;

/**
 * A line for each finding that fails and each file that cannot be read, as editors and terminals
 * link it; nothing if there is none.
 */
final class LintLines implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    TextWriter lines = new TextWriter(options.width());
    for (LintFinding each : lint.findings()) {
      if (lint.fails(each)) {
        sections.write("findings", each.at().file(), lines, () -> lines.exact(line(each)));
      }
    }
    lint.unreadable().forEach((file, why) -> lines.exact(file + ": unreadable: it " + why));
    lint.late().lines().forEach(lines::exact);
    return lines.toString();
  }

  private static String line(LintFinding found) {
    return found.at().file()
        + found.at().line().map(it -> ":" + it).orElse("")
        + ": "
        + found.finding().severity().name().toLowerCase(Locale.ROOT)
        + " "
        + found.finding().code()
        + ": "
        + found.finding().gist();
  }
}
