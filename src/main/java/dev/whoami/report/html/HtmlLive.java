package dev.whoami.report.html;

import dev.whoami.report.writer.LiveNote;
import dev.whoami.report.writer.Markup;

/** Above a page of the watch: how old it is, and what changed lately. */
final class HtmlLive {
  private HtmlLive() {}

  static void write(LiveNote note, Markup page) {
    page.open("aside", "class", "live", "aria-label", "About this page");
    page.leaf("p", "", note.text());
    if (!note.changes().isEmpty()) {
      page.open("details").leaf("summary", "", "Last changes").open("ul");
      note.changes().forEach(it -> page.leaf("li", "", it));
      page.close().close();
    }
    page.close();
  }
}
