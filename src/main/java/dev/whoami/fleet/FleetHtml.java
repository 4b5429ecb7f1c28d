package dev.whoami.fleet;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.writer.Markup;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.file.Resource;
import java.util.List;
import java.util.Locale;

/**
 * For a browser: a picture of the cluster, with a box for each namespace and the workloads in it by
 * their identity. One page that needs no network and no script; the choice of an identity is CSS.
 */
final class FleetHtml {
  /** If a text ever became markup, it could neither run nor load anything. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final int MOST_NAMED = 50;

  private FleetHtml() {}

  static String render(Fleet fleet, RenderOptions options) {
    Markup page = new Markup().part("<!DOCTYPE html>");
    page.open("html", "lang", "en");
    head(fleet, page);
    page.open("body").open("main");
    page.leaf("h1", "", TotalsText.title(fleet));
    fleet
        .unreadable()
        .forEach((file, why) -> page.leaf("p", "bad", file + " was not read: it " + why + "."));
    totals(fleet, page);
    if (!fleet.findings().isEmpty()) {
      page.leaf("h2", "", "What is wrong");
      fleet.findings().forEach(it -> finding(it, fleet, page, options));
    }
    expectation(fleet, page);
    if (!fleet.workloads().isEmpty()) {
      page.leaf("h2", "", "All workloads");
      FleetBoxes.write(fleet, page);
    }
    if (!fleet.open().isEmpty()) {
      page.leaf("h2", "", "Not known from these files");
      fleet.open().forEach(it -> open(it, page));
    }
    page.close().close().close();
    return page.toString();
  }

  private static void totals(Fleet fleet, Markup page) {
    FleetTotals totals = fleet.totals();
    page.open("ul", "class", "totals");
    for (FleetGroup each : FleetGroup.values()) {
      if (totals.of(each) > 0) {
        page.leaf("li", each.id(), each.sign() + " " + totals.of(each) + " " + each.title());
      }
    }
    page.close();
  }

  private static void head(Fleet fleet, Markup page) {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.leaf("title", "", fleet.totals().title() + " – whoami fleet");
    page.open("style").part(Resource.text(FleetHtml.class, "fleet.css")).close();
    page.close();
  }

  private static void finding(FleetFinding found, Fleet fleet, Markup page, RenderOptions options) {
    String severity = found.finding().severity().name().toLowerCase(Locale.ROOT);
    page.open("details", "class", "finding " + severity);
    page.leaf(
        "summary", "", severity + " " + found.finding().code() + ": " + found.finding().gist());
    page.leaf("p", "", found.finding().text());
    List<WorkloadId> all = found.workloads();
    page.open("ul");
    for (WorkloadId each : all.subList(0, Math.min(MOST_NAMED, all.size()))) {
      page.leaf("li", "", (each + "  " + fleet.detail(found, each)).trim());
    }
    if (all.size() > MOST_NAMED) {
      page.leaf("li", "", "and " + (all.size() - MOST_NAMED) + " more");
    }
    page.close();
    for (Remedy each : found.finding().remedies()) {
      page.leaf("p", "", each.text());
      if (!each.lines().isEmpty()) {
        page.open("pre", "tabindex", "0").text(String.join("\n", each.lines())).close();
      }
    }
    page.leaf("p", "more", "More: " + options.command().explain(found.finding().code()));
    page.close();
  }

  private static void expectation(Fleet fleet, Markup page) {
    if (fleet.unexpected().isEmpty()) {
      return;
    }
    page.leaf("h2", "", "Expected otherwise by --expect");
    page.open("ul", "class", "unexpected");
    for (FleetWorkload each : fleet.unexpected()) {
      page.leaf("li", "", each.id() + "  " + each.verdict().kind().words());
    }
    page.close();
  }

  private static void open(OpenQuestion open, Markup page) {
    page.leaf("p", "", open.what() + ": " + open.why() + ".");
    page.open("pre", "tabindex", "0").text(open.howToGet()).close();
  }
}
