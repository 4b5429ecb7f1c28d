package dev.whoami.report.html;

import dev.whoami.report.writer.LiveNote;
import dev.whoami.report.writer.Markup;

/** The lines above a page of {@code watch}: how old the page is, and the latest changes. */
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
