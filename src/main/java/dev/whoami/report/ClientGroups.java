package dev.whoami.report;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clients by who they would be here, those first that are the headline's. */
final class ClientGroups {
  private static final String PREFIX = "AWS SDK for ";

  private final Examination x;
  private final Paper paper;
  private final Lines lines;

  ClientGroups(Examination x, Paper paper, Lines lines) {
    this.x = x;
    this.paper = paper;
    this.lines = lines;
  }

  void write() {
    lines.exact(paper.in(Ink.TITLE, "Who each client would be in this container"));
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    List<WalkVerdict> all = WalkVerdict.all(x);
    groups(all, headline, true).forEach((answer, names) -> group("    ", answer, names));
    groups(all, headline, false).forEach((answer, names) -> group("  ! ", answer, names));
  }

  /** The answers and the clients that give each. */
  private static Map<String, String> groups(
      List<WalkVerdict> all, WalkVerdict headline, boolean same) {
    Map<String, String> groups = new LinkedHashMap<>();
    for (WalkVerdict each : all) {
      if (each.isSameAs(headline) == same) {
        groups.merge(
            ClientTable.answer(each), shortTitle(each), (names, name) -> names + ", " + name);
      }
    }
    return groups;
  }

  /** The SDKs are told apart by their languages. */
  private static String shortTitle(WalkVerdict verdict) {
    String title = verdict.walk().client().title();
    return title.startsWith(PREFIX) ? title.substring(PREFIX.length()) : title;
  }

  private void group(String mark, String answer, String names) {
    lines.hanging(mark, "    ", answer);
    lines.wrapped("        ", names);
  }
}
