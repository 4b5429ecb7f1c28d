package dev.whoami.fleet;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.markdown.Markdown;
import dev.whoami.report.writer.RenderOptions;
import java.util.List;
import java.util.Locale;

/** For a ticket or a pull request: the totals, the findings with their fixes, what stays open. */
final class FleetMarkdown {
  private static final int MOST_NAMED = 10;

  private FleetMarkdown() {}

  static String render(Fleet fleet, RenderOptions options) {
    Markdown page = new Markdown();
    FleetTotals totals = fleet.totals();
    page.heading(2, totals.title());
    page.lines(
        "| as configured | node's role | another identity | no credentials | unknown | not running"
            + " |",
        "|---|---|---|---|---|---|",
        "| "
            + totals.asConfigured()
            + " | "
            + totals.onNodeRole()
            + " | "
            + totals.others()
            + " | "
            + totals.nothing()
            + " | "
            + totals.unknown()
            + " | "
            + totals.idle()
            + " |",
        "");
    fleet
        .unreadable()
        .forEach(
            (file, why) ->
                page.paragraph(Markdown.code(file) + " was not read: it " + Markdown.prose(why)));
    fleet.findings().forEach(it -> finding(page, it, fleet, options));
    if (!fleet.unexpected().isEmpty()) {
      page.heading(3, "Expected otherwise by --expect");
      for (FleetWorkload each : fleet.unexpected()) {
        String kind = each.verdict().kind().words();
        page.lines("- " + Markdown.code(each.id().toString()) + " " + Markdown.prose(kind));
      }
      page.lines("");
    }
    if (!fleet.open().isEmpty()) {
      page.heading(3, "Not known from these files");
      for (OpenQuestion each : fleet.open()) {
        page.lines("- " + Markdown.prose(each.what()) + ": " + Markdown.code(each.howToGet()));
      }
    }
    return page.toString();
  }

  private static void finding(
      Markdown page, FleetFinding found, Fleet fleet, RenderOptions options) {
    String severity = found.finding().severity().name().toLowerCase(Locale.ROOT);
    page.heading(3, severity + " " + found.finding().code());
    page.paragraph(Markdown.prose(found.finding().text()));
    List<WorkloadId> all = found.workloads();
    int most = options.isVerbose() ? all.size() : MOST_NAMED;
    for (WorkloadId each : all.subList(0, Math.min(most, all.size()))) {
      String detail = fleet.detail(found, each);
      page.lines(
          "- "
              + Markdown.code(each.toString())
              + (detail.isEmpty() ? "" : ": " + Markdown.prose(detail)));
    }
    if (all.size() > most) {
      page.lines("- and " + (all.size() - most) + " more");
    }
    page.lines("");
    for (Remedy each : found.finding().remedies()) {
      page.paragraph(Markdown.prose(each.text()));
      if (!each.commands().isEmpty()) {
        page.block("sh", String.join("\n", each.commands()));
      }
      if (!each.snippet().isEmpty()) {
        page.block("", each.snippet());
      }
    }
  }
}
