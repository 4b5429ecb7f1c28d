package dev.whoami.report.markdown;

import dev.whoami.place.ProcessComparison;
import dev.whoami.place.ProcessDifference;
import dev.whoami.report.text.ProcessSection;

/** The table of the settings in which the other process and this shell differ. */
final class MarkdownProcess {
  private MarkdownProcess() {}

  static void write(ProcessComparison process, Markdown page) {
    page.heading(3, ProcessSection.title(process));
    page.paragraph(Markdown.prose("This is " + ProcessSection.name(process) + "."));
    if (process.differences().isEmpty()) {
      return;
    }
    page.row("", "process " + process.pid(), "this shell").row("---", "---", "---");
    for (ProcessDifference each : process.differences()) {
      page.row(
          Markdown.prose(each.name()),
          each.there().map(Markdown::prose).orElse("–"),
          each.here().map(Markdown::prose).orElse("–"));
    }
    page.lines("");
  }
}
