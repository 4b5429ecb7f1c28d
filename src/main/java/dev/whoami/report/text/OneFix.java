package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fix that a short report shows: of the first finding that asks for something to be done, in
 * the form that fits here. There is a choice of how much of it is shown.
 */
final class OneFix {
  private static final String INDENT = "          ";
  private static final String COPIED = "    ";

  private final Finding finding;

  /** The forms that fit, the best first. */
  private final List<Remedy> fitting;

  private OneFix(Finding finding, List<Remedy> fitting) {
    this.finding = finding;
    this.fitting = fitting;
  }

  /** Empty where nothing is to be done. */
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
        .map(it -> new OneFix(it, fitting(it, diagnosis.terraform())));
  }

  /** Accounts that are run with ALKS make their roles in Terraform alone. */
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

  /** Each form that fits with its lines to copy; the last choice is what to do without them. */
  int choices() {
    return fitting.size() + 1;
  }

  private List<String> copied(int choice) {
    return choice < fitting.size() ? fitting.get(choice).lines() : new ArrayList<>();
  }

  private Remedy remedy(int choice) {
    return fitting.get(Math.min(choice, fitting.size() - 1));
  }

  /** The width of the longest line that must not be broken. */
  int width(int choice) {
    return copied(choice).stream().mapToInt(it -> COPIED.length() + it.length()).max().orElse(0);
  }

  void write(int choice, RenderOptions options, TextWriter lines) {
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "What to do"));
    String label = TextWriter.padded("  " + finding.code(), INDENT.length());
    lines.hanging(label, INDENT, text(choice));
    copied(choice).forEach(it -> lines.exact(COPIED + it));
    lines.together(COPIED, more(choice) + ":", " ", options.command().explain(finding.code()));
  }

  /** A sentence that introduces lines to copy ends where they are not shown. */
  private String text(int choice) {
    String text = remedy(choice).text();
    boolean isCut = isCut(choice) && text.charAt(text.length() - 1) == ':';
    return isCut ? text.substring(0, text.length() - 1) + "." : text;
  }

  private boolean isCut(int choice) {
    return copied(choice).isEmpty() && !remedy(choice).lines().isEmpty();
  }

  /** What the page of the finding has besides. */
  private String more(int choice) {
    Set<Remedy.Form> others = EnumSet.noneOf(Remedy.Form.class);
    finding.remedies().forEach(it -> others.add(it.form()));
    if (!isCut(choice)) {
      others.remove(remedy(choice).form());
    }
    if (others.isEmpty()) {
      return "More";
    }
    return others.stream().map(Remedy.Form::title).collect(Collectors.joining(", ", "More (", ")"));
  }
}
