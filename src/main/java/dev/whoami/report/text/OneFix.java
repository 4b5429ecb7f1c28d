package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fix in a short report. It belongs to the first finding that requires an action, in the form
 * that fits here, with all of its lines.
 */
final class OneFix {
  private static final String INDENT = "    ";

  private final Finding finding;

  /** The forms that fit, the best first. */
  private final List<FixForm> forms;

  private OneFix(Finding finding, List<FixForm> forms) {
    this.finding = finding;
    this.forms = forms;
  }

  /** The fix; empty if no finding requires an action. */
  static Optional<OneFix> of(Diagnosis diagnosis) {
    ReportFindings findings = ReportFindings.of(diagnosis);
    List<Finding> candidates = new ArrayList<>();
    for (Finding cause : findings.causes()) {
      candidates.add(cause);
      candidates.addAll(findings.consequencesOf(cause));
    }
    return candidates.stream()
        .filter(it -> !it.remedies().isEmpty())
        .findFirst()
        .map(it -> new OneFix(it, FixForm.bestFirst(fitting(it, diagnosis.terraform()))));
  }

  /** The fixes that fit these accounts: with ALKS, roles are created only with Terraform. */
  private static List<Remedy> fitting(Finding finding, TerraformProvider terraform) {
    List<Remedy> fitting = new ArrayList<>();
    if (terraform == TerraformProvider.ALKS) {
      in(Remedy.Form.TERRAFORM, finding).ifPresent(fitting::add);
    }
    fitting.add(in(Remedy.Form.STEPS, finding).orElse(finding.remedies().get(0)));
    return fitting;
  }

  private static Optional<Remedy> in(Remedy.Form form, Finding finding) {
    return finding.remedies().stream().filter(it -> it.form() == form).findFirst();
  }

  Finding finding() {
    return finding;
  }

  /** How many forms of the fix fit here; the first is the best. */
  int forms() {
    return forms.size();
  }

  /** The lines to copy in one form; a long command continues on the next line. */
  List<String> lines(int form, int width) {
    return forms.get(form).lines(width);
  }

  void write(int form, RenderOptions options, TextWriter lines) {
    lines.blank();
    StyledLine title =
        options
            .in(AnsiStyle.TITLE, "Fix (")
            .then(options.code(finding.code()))
            .then(options.in(AnsiStyle.TITLE, "):"));
    lines.hanging("", INDENT, title.then(" " + forms.get(form).text()));
    lines(form, options.width()).forEach(lines::exact);
    more(forms.get(form), options, lines);
  }

  /**
   * Says where the other forms are. If a script has removed whoami from the container again, the
   * finding's page has them.
   */
  private void more(FixForm shown, RenderOptions options, TextWriter lines) {
    String explain = options.command().explain(finding.code());
    lines.together(INDENT, "More" + others(shown) + ":", " ", explain);
    if (options.command().isFromOutside()) {
      lines.exact(INDENT + "Page: " + finding.page());
    }
  }

  /** Names the other forms on the finding's page; the small form has no room for them. */
  private String others(FixForm shown) {
    Set<Remedy.Form> others = EnumSet.noneOf(Remedy.Form.class);
    if (!shown.isSmall()) {
      finding.remedies().forEach(it -> others.add(it.form()));
    }
    others.remove(shown.remedy().form());
    return others.isEmpty()
        ? ""
        : others.stream().map(Remedy.Form::title).collect(Collectors.joining(", ", " (", ")"));
  }
}
