package dev.whoami.report.text;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the clients by the identity that each gets here: those that were found here, then the
 * others. A Hadoop that is not installed is left out.
 */
public final class ClientList {
  private final Examination x;
  private final RenderOptions options;
  private final TextWriter lines;

  public ClientList(Examination x, RenderOptions options, TextWriter lines) {
    this.x = x;
    this.options = options;
    this.lines = lines;
  }

  public void write() {
    lines.exact(options.in(AnsiStyle.TITLE, "Which identity each client gets in this container"));
    List<WalkVerdict> found = new ArrayList<>();
    List<WalkVerdict> others = new ArrayList<>();
    for (WalkVerdict each : WalkVerdict.all(x)) {
      if (isFound(each)) {
        found.add(each);
      } else if (!x.isHypothetical(each.walk())) {
        others.add(each);
      }
    }
    section("Found here", found);
    section(found.isEmpty() ? "" : "Not found here", others);
    legend(found, others);
    ClientGroups.unseen(x, lines);
  }

  private boolean isFound(WalkVerdict verdict) {
    boolean isHadoopOfHere =
        verdict.walk().client().isOfHadoop() && !x.isHypothetical(verdict.walk());
    return isHadoopOfHere || x.isHere(verdict.walk());
  }

  private void section(String title, List<WalkVerdict> some) {
    if (some.isEmpty()) {
      return;
    }
    lines.blank();
    if (!title.isEmpty()) {
      lines.exact(options.in(AnsiStyle.TITLE, title));
    }
    groups("    ", ClientGroups.agreeing(some, x));
    groups("  ! ", ClientGroups.differing(some, x));
  }

  private void groups(String mark, List<WalkVerdict> some) {
    ClientGroups.named(some, this::name)
        .forEach((answer, names) -> ClientGroups.write(mark, answer, names, lines));
  }

  private String name(WalkVerdict verdict) {
    return ClientGroups.title(verdict, x) + ClientTable.trial(x, verdict.walk());
  }

  private void legend(List<WalkVerdict> found, List<WalkVerdict> others) {
    List<WalkVerdict> all = new ArrayList<>(found);
    all.addAll(others);
    if (!ClientGroups.differing(all, x).isEmpty()) {
      lines.blank();
      lines.wrapped("  ", "! marks another identity than that of " + x.titleOf(x.walk()) + ".");
    }
  }
}
