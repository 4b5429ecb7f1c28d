package dev.whoami.lint;

import dev.whoami.report.writer.RenderOptions;

/** Writes a report in one format. */
interface LintRenderer {
  /** The whole text, ending in a line break; what it says of each file is a section. */
  String render(Lint lint, RenderOptions options, LintSections sections);
}
