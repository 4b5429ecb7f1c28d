package dev.whoami.lint.rule;

import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.declared.Dialect;

/** The corrected lines of a finding's page, in the language of the file. */
final class DialectFix {
  private DialectFix() {}

  static Fix of(String code, Dialect dialect) {
    switch (dialect) {
      case TASK_DEFINITION:
        return Fix.of(code, "task-definition");
      case CLOUDFORMATION:
        return Fix.of(code, "cloudformation");
      default:
        return Fix.of(code, "terraform");
    }
  }

  /** For a job definition of AWS Batch, whose properties have other names. */
  static Fix ofBatch(String code, Dialect dialect) {
    switch (dialect) {
      case TASK_DEFINITION:
        return Fix.of(code, "batch");
      case CLOUDFORMATION:
        return Fix.of(code, "batch-cloudformation");
      default:
        return Fix.of(code, "batch-terraform");
    }
  }
}
