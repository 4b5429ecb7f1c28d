package dev.whoami.report.text;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Source;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.trial.Trial;
import java.util.List;

/** The identity of each client library here: one line per client; those that differ are marked. */
public final class ClientTable {
  /** The widest column of names: a longer name has a line of its own. */
  private static final int WIDEST = 34;

  private final Examination x;
  private final RenderOptions options;
  private final TextWriter lines;

  public ClientTable(Examination x, RenderOptions options, TextWriter lines) {
    this.x = x;
    this.options = options;
    this.lines = lines;
  }

  public void write() {
    lines.exact(options.in(AnsiStyle.TITLE, "Who each client would be in this container"));
    lines.blank();
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    List<WalkVerdict> all = WalkVerdict.all(x);
    int width = 0;
    for (WalkVerdict each : all) {
      int length = name(each.walk()).length();
      width = length > WIDEST ? width : Math.max(width, length);
    }
    boolean imagined = false;
    for (WalkVerdict each : all) {
      if (!imagined && x.isHypothetical(each.walk())) {
        imagined = true;
        lines.blank();
        lines.exact(
            options.in(
                AnsiStyle.TITLE, "If this image had Hadoop, with nothing in its site files"));
        lines.blank();
      }
      row(each, each.isSameAs(headline), width);
    }
    ClientGroups.unseen(x, lines);
  }

  public static String name(Walk walk) {
    return walk.client().titleInTable() + " " + walk.version();
  }

  private void row(WalkVerdict verdict, boolean same, int width) {
    String mark = same ? "    " : "  ! ";
    String name = mark + name(verdict.walk());
    String indent = TextWriter.padded("", width + 6);
    String label = TextWriter.padded(name, width + 6);
    if (name.length() > width + 4) {
      lines.exact(name);
      label = indent;
    }
    lines.hanging(label, indent, answer(verdict) + trial(x, verdict.walk()));
  }

  /** The kind, the role, the source, and why it is not the first one configured. */
  public static String answer(WalkVerdict verdict) {
    StringBuilder answer = new StringBuilder();
    verdict
        .assumed()
        .flatMap(Arn::roleName)
        .ifPresent(role -> answer.append("would assume the role ").append(role).append(", as "));
    answer.append(verdict.kind().words());
    answer.append(verdict.isAnonymous() ? ", and no error" : "");
    verdict.role().ifPresent(role -> answer.append(' ').append(role));
    verdict.walk().winner().ifPresent(it -> answer.append(", ").append(it.source().title()));
    String because = verdict.because();
    if (!because.isEmpty()) {
      answer.append(verdict.kind() == IdentityKind.NONE ? ": " : "; ").append(because);
    }
    return answer.toString();
  }

  /** What the real library did, where it was run. */
  public static String trial(Examination x, Walk walk) {
    Trial trial = x.trialOf(walk);
    switch (trial.ending()) {
      case NOT_RUN:
        return x.isToBeTried(walk) ? " (" + trial.remark() + ")" : "";
      case STOPPED:
        return " (tried: " + trial.remark() + ")";
      default:
        return x.isAsPredicted(walk)
            ? " (tried: the same)"
            : " (tried: "
                + x.sourceOf(trial, walk).map(Source::title).orElse("nothing")
                + ", which differs)";
    }
  }
}
