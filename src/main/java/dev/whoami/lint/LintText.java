package dev.whoami.lint;

import dev.whoami.report.writer.RenderOptions;

/**
 * For a person: errors first, what is wrong, why, and what to do; what was not judged; and the
 * counts. What does not fit into a page is shortened, and the last line says how to see it all.
 */
final class LintText implements LintRenderer {
  private static final int MOST_LINES = 40;

  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    LintLayout layout =
        options.isVerbose()
            ? LintLayout.everything(lint.findings())
            : LintLayout.within(
                lint.findings(),
                it -> lines(LintPage.text(lint, options, sections, it)) <= MOST_LINES);
    return LintPage.text(lint, options, sections, layout);
  }

  private static long lines(String text) {
    return text.chars().filter(it -> it == '\n').count();
  }
}
