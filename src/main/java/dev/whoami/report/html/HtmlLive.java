package dev.whoami.report.html;

import dev.whoami.report.writer.LiveNote;
import dev.whoami.report.writer.Markup;

/** The lines above a page of {@code watch}: its age, the health, and the latest changes. */
final class HtmlLive {
  private HtmlLive() {}

  static void write(LiveNote note, Markup page) {
    page.open("aside", "class", "live", "aria-label", "About this page");
    page.open("p").text(note.made() + " ");
    page.leaf(
        "b",
        note.isHealthy() ? "good" : "bad",
        "This container is " + (note.isHealthy() ? "healthy" : "unhealthy"));
    page.text(": " + note.reason()).close();
    if (!note.changes().isEmpty()) {
      page.open("details").leaf("summary", "", "Last changes").open("ul");
      note.changes().forEach(it -> page.leaf("li", "", it));
      page.close().close();
    }
    page.close();
  }
}
