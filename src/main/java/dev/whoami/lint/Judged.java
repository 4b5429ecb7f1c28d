package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.rule.LintRules;
import java.util.Collections;
import java.util.List;

/** What the rules say of what belongs together. */
final class Judged {
  private final List<LintFinding> findings;
  private final List<Unresolved> unresolved;

  private Judged(List<LintFinding> findings, List<Unresolved> unresolved) {
    this.findings = findings;
    this.unresolved = unresolved;
  }

  static Judged of(Declarations all) {
    return new Judged(LintRules.judge(all), all.unresolved());
  }

  static Judged nothing() {
    return new Judged(Collections.emptyList(), Collections.emptyList());
  }

  List<LintFinding> findings() {
    return findings;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }
}
