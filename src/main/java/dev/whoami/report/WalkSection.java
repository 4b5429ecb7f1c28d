package dev.whoami.report;

import dev.whoami.aws.Credentials;
import dev.whoami.chain.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Identification;
import dev.whoami.trial.Trial;
import dev.whoami.world.Disclosure;
import dev.whoami.world.Step;
import java.util.List;
import java.util.Optional;

/** How it came to that: every source in the client's order, and what the client did there. */
final class WalkSection {
  private static final String INDENT = "                        ";

  private final Examination x;
  private final Paper paper;
  private final Lines lines;

  WalkSection(Diagnosis diagnosis, Paper paper, Lines lines) {
    this.x = diagnosis.examination();
    this.paper = paper;
    this.lines = lines;
  }

  void write() {
    lines.blank();
    lines.exact(paper.in(Ink.TITLE, "How it came to that"));
    for (Visit visit : x.walk().visits()) {
      visit(visit);
    }
    trial();
    region();
    place();
  }

  private void visit(Visit visit) {
    String label = Lines.padded("  " + mark(visit) + " " + visit.source().title(), INDENT.length());
    lines.hanging(label, INDENT, remark(visit));
    if (paper.isVerbose()) {
      steps(visit.observation().steps());
      x.identityOf(visit.source()).map(Identification::steps).ifPresent(this::steps);
    }
  }

  private String mark(Visit visit) {
    switch (visit.did()) {
      case TOOK:
        return paper.symbol("▸", ">");
      case STOPPED_AT:
        return paper.symbol("■", "#");
      default:
        return isMissed(visit) ? "!" : " ";
    }
  }

  /** The client came here for nothing; where it never came, nothing is missed. */
  private static boolean isMissed(Visit visit) {
    boolean came = visit.did() != Visit.Did.NOT_REACHED;
    return came && visit.observation().outcome().isConfiguredInVain();
  }

  private String remark(Visit visit) {
    boolean idle = visit.did() == Visit.Did.NOT_REACHED && visit.observation().outcome().isFound();
    return idle ? withKeyId(visit) + " (not reached)" : withKeyId(visit);
  }

  /** The reason, in which the key's ID is masked, with as much of it as may be shown. */
  private String withKeyId(Visit visit) {
    Optional<String> id = visit.observation().outcome().credentials().map(Credentials::accessKeyId);
    return id.isPresent()
        ? visit.because().replace(Disclosure.keyId(id.get()), SourceFields.shown(id.get(), paper))
        : visit.because();
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      String millis = step.millis() == 0 ? "" : " (" + step.millis() + " ms)";
      lines.hanging("        ", "            ", step + millis);
    }
  }

  private void trial() {
    Trial trial = x.trial();
    String said;
    switch (trial.ending()) {
      case FOUND:
        said = "took the " + trial.source().map(it -> it.title()).orElse("credentials");
        break;
      case NOTHING:
        said = "found nothing";
        break;
      default:
        said = trial.remark();
    }
    String agrees = trial.isConclusive() && x.isTrialAsPredicted() ? ", as predicted" : "";
    if (trial.ending() != Trial.Ending.NOT_RUN || paper.isVerbose()) {
      lines.blank();
      lines.hanging("    the SDK itself      ", INDENT, said + agrees);
    }
  }

  private void region() {
    Optional<String> guessed =
        x.sts()
            .filter(it -> (it.isGuessed() && wasAsked()) || paper.isVerbose())
            .map(it -> it.region() + ": " + it.because());
    guessed.ifPresent(said -> lines.hanging("    region for STS      ", INDENT, said));
  }

  private boolean wasAsked() {
    return x.walk().visits().stream().anyMatch(it -> x.identityOf(it.source()).isPresent());
  }

  private void place() {
    if (paper.isVerbose()) {
      lines.hanging("    place               ", INDENT, String.join("; ", x.place().because()));
      steps(x.place().steps());
    }
  }
}
