package dev.whoami.lint.rule;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import java.util.List;

/** Says where one mistake is made, in what belongs together. */
interface LintRule {
  List<LintFinding> judge(Declarations all);
}
