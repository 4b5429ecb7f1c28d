package dev.whoami.report.html;

import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.report.text.ReportStatus;
import dev.whoami.report.text.ShownSteps;
import dev.whoami.report.text.WalkText;
import dev.whoami.report.text.WhoSection;
import dev.whoami.report.writer.Markup;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.Step;
import java.util.List;

/** The walk of the headline's client, drawn as a line with a stop at each source. */
final class HtmlWalk {
  private final Examination x;
  private final String title;
  private final ReportStatus status;
  private final Markup page;
  private final WalkText words;

  HtmlWalk(Diagnosis diagnosis, RenderOptions options, Markup page) {
    this.x = diagnosis.examination();
    this.title = WhoSection.titleOfWalk(diagnosis);
    this.status = ReportStatus.of(diagnosis);
    this.page = page;
    this.words = new WalkText(x, options);
  }

  void write() {
    Walk walk = x.walk();
    page.open("section", "aria-labelledby", "walk").open("h2", "id", "walk");
    page.text(title).close();
    page.open("ol", "class", "walk " + HtmlIcon.name(status));
    start(walk);
    walk.visits().forEach(this::visit);
    words.end().ifPresent(this::end);
    page.close();
    remarks();
    page.close();
  }

  private void start(Walk walk) {
    page.open("li", "class", "start");
    HtmlIcon.draw("start", "The way begins here", page);
    page.open("div", "class", "stop").open("p", "class", "what");
    page.leaf("b", "", walk.client().title() + " " + walk.version());
    page.text(" asks for credentials, in this order").close().close().close();
  }

  private void visit(Visit visit) {
    String name = HtmlIcon.name(visit.did());
    page.open("li", "class", name);
    HtmlIcon.draw(name, visit.source().title() + ": " + visit.words(), page);
    page.open("div", "class", "stop").open("p", "class", "what");
    page.leaf("b", "", visit.source().title()).text(" ");
    page.leaf("span", "did", visit.words());
    millis(visit.observation().elapsedMillis());
    page.close();
    page.leaf("p", "came", words.withKeyId(visit));
    identity(visit);
    if (visit.did().isEnd()) {
      result();
    }
    evidence(visit);
    page.close().close();
  }

  private void evidence(Visit visit) {
    List<Step> steps = words.steps(visit);
    if (steps.isEmpty()) {
      page.open("p", "class", "came").leaf("code", "", visit.link().name()).close();
    }
    HtmlEvidence.of(steps, visit.link().name(), page);
  }

  private void millis(long millis) {
    if (millis > 0) {
      page.text(" ").leaf("span", "millis", millis + " ms");
    }
  }

  private void identity(Visit visit) {
    words
        .owner(visit)
        .ifPresent(arn -> page.open("p", "class", "came").leaf("code", "", arn).close());
    words.refusal(visit).ifPresent(code -> page.leaf("p", "came", "STS refuses the keys: " + code));
  }

  private void result() {
    page.open("p", "class", "result").leaf("span", "", words.so());
    page.leaf("b", "", words.result()).close();
  }

  private void end(String end) {
    page.open("li", "class", "end");
    HtmlIcon.draw("end", "The way ends here", page);
    page.open("div", "class", "stop").open("p", "class", "result");
    page.leaf("b", "", end).text(": no source has credentials").close().close().close();
  }

  private void remarks() {
    page.open("dl");
    words.trial().ifPresent(it -> remark("the SDK itself", it));
    words.region().ifPresent(it -> remark("region for STS", it));
    remark("place", String.join("; ", x.place().because()));
    page.close();
    HtmlEvidence.of(ShownSteps.of(x.place().steps()), "how the place was recognized", page);
  }

  private void remark(String name, String said) {
    page.open("div").leaf("dt", "", name).leaf("dd", "", said).close();
  }
}
