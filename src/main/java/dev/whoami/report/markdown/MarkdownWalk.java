package dev.whoami.report.markdown;

import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.report.text.ShownSteps;
import dev.whoami.report.text.VisitMark;
import dev.whoami.report.text.WalkText;
import dev.whoami.report.text.WhoSection;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.Step;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the walk of the headline's client as a table, with the evidence below it. */
final class MarkdownWalk {
  private final String title;
  private final Examination x;
  private final Markdown page;
  private final WalkText words;

  MarkdownWalk(Diagnosis diagnosis, RenderOptions options, Markdown page) {
    this.title = WhoSection.titleOfWalk(diagnosis);
    this.x = diagnosis.examination();
    this.page = page;
    this.words = new WalkText(x, options);
  }

  void write() {
    Walk walk = x.walk();
    page.heading(3, title);
    String client = walk.client().title() + " " + walk.version();
    page.paragraph(Markdown.prose(client + " asks for credentials, in this order:"));
    page.lines("| | source | result | ms |", "|---|---|---|--:|");
    walk.visits().forEach(this::visit);
    words
        .end()
        .ifPresent(end -> page.row("■", "", "**" + end + "**: no source has credentials", ""));
    page.lines("");
    remarks();
    for (Visit visit : walk.visits()) {
      String name = visit.source().title() + ": ";
      evidence(name, visit.link().name(), words.steps(visit));
    }
    evidence("place: ", "how it was recognized", ShownSteps.of(x.place().steps()));
  }

  private void visit(Visit visit) {
    boolean isPlain = visit.did() == Visit.Did.ABSENT;
    String title = Markdown.prose(visit.source().title());
    String did = isPlain ? "" : "**" + visit.words() + "**: ";
    String came = Markdown.prose(words.withKeyId(visit)) + identity(visit);
    String result =
        visit.did().isEnd() ? "; " + words.so() + "**" + Markdown.prose(words.result()) + "**" : "";
    String millis = String.valueOf(visit.observation().elapsedMillis());
    page.row(
        VisitMark.symbol(visit),
        isPlain ? title : "**" + title + "**",
        did + came + result,
        millis);
  }

  private String identity(Visit visit) {
    String owner = words.owner(visit).map(arn -> "; " + Markdown.code(arn)).orElse("");
    return owner
        + words
            .refusal(visit)
            .map(code -> "; STS refuses the keys: " + Markdown.code(code))
            .orElse("");
  }

  private void remarks() {
    words.trial().ifPresent(it -> page.lines("- the SDK itself: " + Markdown.prose(it)));
    words.region().ifPresent(it -> page.lines("- region for STS: " + Markdown.prose(it)));
    page.lines("- place: " + Markdown.prose(String.join("; ", x.place().because())), "");
  }

  private void evidence(String name, String how, List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    page.fold(name + WalkText.count(steps) + ", " + how);
    page.block("", steps.stream().map(WalkText::line).collect(Collectors.joining("\n")));
    page.unfold();
  }
}
