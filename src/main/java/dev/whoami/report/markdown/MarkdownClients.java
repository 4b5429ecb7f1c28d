package dev.whoami.report.markdown;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.text.ClientGroups;
import dev.whoami.report.text.ClientTable;
import java.util.List;

/**
 * The identity of each client library: in groups if they disagree, with each client's walk folded
 * below.
 */
final class MarkdownClients {
  private final Examination x;
  private final Markdown page;

  MarkdownClients(Examination x, Markdown page) {
    this.x = x;
    this.page = page;
  }

  void write() {
    List<WalkVerdict> all = WalkVerdict.all(x);
    if (all.isEmpty()) {
      return;
    }
    page.heading(3, "Which identity each client gets in this container");
    if (WalkVerdict.disagree(x)) {
      page.lines("| | would be | clients |", "|---|---|---|");
      ClientGroups.agreeing(x).forEach((answer, names) -> group("as above", answer, names));
      ClientGroups.differing(x).forEach((answer, names) -> group("**differs**", answer, names));
      page.lines("").fold("Each client, with its version");
    } else {
      page.fold("All " + all.size() + " client libraries that are known: the same");
    }
    page.lines("| client | would be |", "|---|---|");
    for (WalkVerdict each : all) {
      String answer = ClientTable.answer(each) + ClientTable.trial(x, each.walk());
      page.row(Markdown.prose(ClientTable.name(each.walk())), Markdown.prose(answer));
    }
    page.lines("").unfold();
  }

  private void group(String mark, String answer, String names) {
    page.row(mark, Markdown.prose(answer), Markdown.prose(names));
  }
}
