package dev.whoami.report.html;

import dev.whoami.report.text.WalkText;
import dev.whoami.report.writer.Markup;
import dev.whoami.world.Step;
import java.util.List;

/** The evidence: each check and its result, folded. */
final class HtmlEvidence {
  private HtmlEvidence() {}

  static void of(List<Step> steps, String name, Markup page) {
    if (steps.isEmpty()) {
      return;
    }
    page.open("details").leaf("summary", "", WalkText.count(steps) + ", " + name);
    page.open("table").open("thead").open("tr");
    for (String head : new String[] {"checked", "result", "ms"}) {
      page.open("th", "scope", "col").text(head).close();
    }
    page.close().close().open("tbody");
    for (Step step : steps) {
      page.open("tr").leaf("td", "at", step.at()).leaf("td", "", step.saw());
      page.leaf("td", "ms", step.millis() == 0 ? "" : String.valueOf(step.millis())).close();
    }
    page.close().close().close();
  }
}
