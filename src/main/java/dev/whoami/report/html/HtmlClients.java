package dev.whoami.report.html;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.text.ClientGroups;
import dev.whoami.report.text.ClientTable;
import dev.whoami.report.writer.Markup;
import java.util.List;

/** The identity of each client library: unfolded if they disagree, folded if they agree. */
final class HtmlClients {
  private final Examination x;
  private final Markup page;

  HtmlClients(Examination x, Markup page) {
    this.x = x;
    this.page = page;
  }

  void write() {
    List<WalkVerdict> all = WalkVerdict.all(x);
    if (all.isEmpty()) {
      return;
    }
    page.open("section", "aria-labelledby", "clients").open("h2", "id", "clients");
    page.text("Which identity each client gets in this container").close();
    if (WalkVerdict.disagree(x)) {
      ClientGroups.agreeing(x).forEach((answer, names) -> group("same", "as above", answer, names));
      ClientGroups.differing(x)
          .forEach((answer, names) -> group("other", "differs", answer, names));
      page.open("details").leaf("summary", "", "Each client, with its version");
    } else {
      page.open("details");
      page.leaf("summary", "", "All " + all.size() + " client libraries that are known: the same");
    }
    table(all);
    page.close().close();
  }

  private void group(String css, String label, String answer, String names) {
    page.open("div", "class", "group " + css);
    page.open("p").leaf("b", "", label);
    page.text(" " + answer).close().leaf("p", "names", names).close();
  }

  private void table(List<WalkVerdict> all) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    page.open("table").open("thead").open("tr");
    page.open("th", "scope", "col").text("client").close();
    page.open("th", "scope", "col").text("would be").close().close().close();
    page.open("tbody");
    for (WalkVerdict each : all) {
      page.open("tr", "class", each.isSameAs(headline) ? "same" : "other");
      page.open("th", "scope", "row").text(ClientTable.name(each.walk())).close();
      page.leaf("td", "", ClientTable.answer(each) + ClientTable.trial(x, each.walk())).close();
    }
    page.close().close();
  }
}
