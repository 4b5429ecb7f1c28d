package dev.whoami.lint;

import dev.whoami.report.writer.RenderOptions;
import java.util.function.Supplier;

/** Every output format of lint. */
public enum LintFormat {
  TEXT(new LintText()),
  /** A line for each finding that fails. */
  LINE(new LintLines()),
  JSON(new LintJson()),
  /** For code scanning. */
  SARIF(new LintSarif()),
  /** For programs that read test reports. */
  JUNIT(new LintJUnit()),
  /** Workflow commands for a job of GitHub Actions. */
  GITHUB(new LintGitHub()),
  /** For merge requests of GitLab. */
  GITLAB(new LintGitLab());

  private final LintRenderer renderer;

  LintFormat(LintRenderer renderer) {
    this.renderer = renderer;
  }

  public boolean isForPeople() {
    return this == TEXT || this == LINE;
  }

  public String render(Lint lint, RenderOptions options) {
    return report(lint, options).text();
  }

  /** The same, with what it shows. */
  public LintReport report(Lint lint, RenderOptions options) {
    return report(lint, options, LintSections::new);
  }

  LintReport report(Lint lint, RenderOptions options, Supplier<LintSections> made) {
    return LintSections.report(
        lint, made, (shown, sections) -> renderer.render(shown, options, sections));
  }
}
