package dev.whoami.log;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.UnknownAccount;
import dev.whoami.log.trail.AgentSection;
import dev.whoami.log.trail.HostRoleSection;
import dev.whoami.log.trail.SessionText;
import dev.whoami.report.markdown.Markdown;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.List;

/** Writes a report for a ticket: the order of the text report, with the lines to copy in blocks. */
final class LogMarkdown {
  private final LogReading log;
  private final RenderOptions options;
  private final IdentifierMask mask;
  private final Markdown page = new Markdown();

  private LogMarkdown(LogReading log, RenderOptions options, IdentifierMask mask) {
    this.log = log;
    this.options = options;
    this.mask = mask;
  }

  static String of(LogReading log, RenderOptions options, IdentifierMask mask) {
    return new LogMarkdown(log, options, mask).text();
  }

  private String text() {
    page.heading(2, Markdown.prose(mask.of(new LogHeadline(log).text())));
    identities();
    uses();
    denials();
    clients();
    messages();
    Names names = options.command().in(mask.of(log.seen().names().names()));
    new LogRemedies(log, names, mask).all().forEach(this::fix);
    for (Rules each : log.possible()) {
      page.lines(
          "- possible: " + each + ", " + Markdown.prose(LogFindings.title(each, log.seen())));
    }
    LogText.ofPacked(log.seen()).ifPresent(it -> page.paragraph(Markdown.prose(it)));
    page.lines("", "---", "")
        .paragraph(
            TextWriter.counted(log.lines(), "line")
                + " of "
                + Markdown.code(mask.of(log.name()))
                + ", exit "
                + log.exitCode());
    return page.toString();
  }

  private void identities() {
    List<SeenIdentity> all = log.seen().identities();
    page.heading(3, all.isEmpty() ? "This text does not show who called AWS" : "Who called AWS");
    for (SeenIdentity each : all) {
      page.lines(
          "- **"
              + each.speaker().words()
              + "** "
              + Markdown.code(mask.of(UnknownAccount.shown(each.arn())))
              + ", "
              + TextWriter.counted(each.count(), "time"));
      LogText.origin(each, mask).forEach(this::detail);
      SessionText.sentences(log.seen().sessions(), each.arn().toString(), mask::of)
          .forEach(this::detail);
    }
    page.lines("");
  }

  private void detail(String sentence) {
    page.lines("  - " + Markdown.prose(sentence));
  }

  /** The tables of a trail and of an agent's log, as in the text report. */
  private void uses() {
    TextWriter lines = new TextWriter(options.width());
    AgentSection.write(log.seen().agentRequests(), options, mask::of, lines);
    HostRoleSection.write(log.seen().hostRoleUses(), options, mask::of, lines);
    String text = lines.toString().trim();
    if (!text.isEmpty()) {
      page.block("text", text);
      page.lines("");
    }
  }

  private void clients() {
    List<String> rows = new ClientsSection(log.seen()).rows();
    if (rows.isEmpty()) {
      return;
    }
    page.heading(3, ClientsSection.TITLE);
    rows.forEach(it -> page.lines("- " + Markdown.prose(it)));
    page.lines("");
  }

  private void messages() {
    List<SeenMessage> all = new ArrayList<>(log.seen().messages());
    all.removeIf(it -> it.message().isToldByDenial());
    if (all.isEmpty()) {
      return;
    }
    page.heading(3, "What its messages prove");
    LogText.ofStore(log.seen()).ifPresent(it -> page.paragraph(Markdown.prose(it)));
    for (SeenMessage each : all) {
      page.lines("- line " + each.line() + ": " + Markdown.prose(each.message().says()));
    }
    page.lines("");
  }

  private void denials() {
    if (log.seen().denials().all().isEmpty()) {
      return;
    }
    page.heading(3, DenialAnswer.title(log.seen()));
    for (SeenDenial each : log.seen().denials().all()) {
      DenialAnswer answer = new DenialAnswer(each, log.seen());
      page.lines(
          "- "
              + Markdown.code(each.action())
              + each.denial()
                  .part(Denial.Part.RESOURCE)
                  .map(it -> " on " + Markdown.code(mask.of(it)))
                  .orElse("")
              + ", caller "
              + Markdown.prose(mask.of(answer.who()))
              + "; "
              + Markdown.prose(answer.why())
              + ". "
              + Markdown.prose(answer.judged()));
    }
    page.lines("");
  }

  private void fix(String name, List<Remedy> remedies) {
    page.heading(3, Markdown.prose(name));
    for (Remedy each : remedies) {
      page.paragraph(Markdown.prose(each.text()));
      if (!each.commands().isEmpty()) {
        page.block("sh", String.join("\n", each.commands()));
      }
      if (!each.snippet().isEmpty()) {
        page.block("", each.snippet());
      }
    }
  }
}
