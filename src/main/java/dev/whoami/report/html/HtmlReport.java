package dev.whoami.report.html;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.text.Footer;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.Markup;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Renderer;
import dev.whoami.report.writer.Sections;
import dev.whoami.world.file.Resource;

/**
 * Prints the diagnosis as a page for a browser or a ticket. It needs no network and no script, and
 * fits light and dark screens, a phone and paper.
 */
public final class HtmlReport implements Renderer {
  /**
   * The content security policy. If a text ever became markup, it could neither run nor load
   * anything.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'";

  @Override
  public String render(Diagnosis diagnosis, RenderOptions options, Sections sections) {
    Markup page = new Markup().part("<!DOCTYPE html>");
    page.open("html", "lang", "en");
    head(diagnosis, page);
    page.open("body").part(Resource.text(HtmlReport.class, "page.svg"));
    page.open("main");
    options.note().ifPresent(it -> sections.write("note", page, () -> HtmlLive.write(it, page)));
    sections.write("answer", page, () -> new HtmlAnswer(diagnosis, page).write());
    diagnosis
        .examination()
        .process()
        .ifPresent(it -> sections.write("process", page, () -> HtmlProcess.write(it, page)));
    HtmlFixes fixes = new HtmlFixes(ReportFindings.of(diagnosis), options.command(), page);
    sections.write("fixes", page, fixes::toDo);
    sections.write(
        "walk", page, () -> new HtmlWalk(diagnosis, options.verbose(true), page).write());
    sections.write("clients", page, () -> new HtmlClients(diagnosis.examination(), page).write());
    sections.write("notes", page, fixes::notes);
    foot(diagnosis, page);
    page.close().close().close();
    return page.toString();
  }

  private static void head(Diagnosis diagnosis, Markup page) {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.empty("meta", "name", "referrer", "content", "no-referrer");
    page.empty("link", "rel", "icon", "href", "data:,");
    page.leaf("title", "", diagnosis.verdict().sentence() + " – whoami");
    page.open("style").part(Resource.text(HtmlReport.class, "page.css")).close();
    page.close();
  }

  private static void foot(Diagnosis diagnosis, Markup page) {
    page.open("footer").leaf("p", "", Footer.of(diagnosis));
    page.leaf("p", "", Footer.PROMISE).close();
  }
}
