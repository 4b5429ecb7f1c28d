package dev.whoami.report.html;

import dev.whoami.place.ProcessComparison;
import dev.whoami.place.ProcessDifference;
import dev.whoami.report.text.ProcessSection;
import dev.whoami.report.writer.Markup;

/** The table of the settings in which the other process and this shell differ. */
final class HtmlProcess {
  private HtmlProcess() {}

  static void write(ProcessComparison process, Markup page) {
    page.open("section", "aria-labelledby", "process").open("h2", "id", "process");
    page.text(ProcessSection.title(process)).close();
    page.leaf("p", "", "This is " + ProcessSection.name(process) + ".");
    if (!process.differences().isEmpty()) {
      table(process, page);
    }
    page.close();
  }

  private static void table(ProcessComparison process, Markup page) {
    page.open("table").open("thead").open("tr");
    for (String head : new String[] {"setting", "process " + process.pid(), "this shell"}) {
      page.open("th", "scope", "col").text(head).close();
    }
    page.close().close().open("tbody");
    for (ProcessDifference each : process.differences()) {
      page.open("tr").open("th", "scope", "row").text(each.name()).close();
      page.leaf("td", "", each.there().orElse("–")).leaf("td", "", each.here().orElse("–"));
      page.close();
    }
    page.close().close();
  }
}
