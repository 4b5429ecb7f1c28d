package dev.whoami.architecture.planted.report;

/** Breaks the rule: a renderer asks the diagnosis, and not the texts of it. */
final class ReportBranchesOnWords {
  private ReportBranchesOnWords() {}

  static boolean branch(String code) {
    return code.startsWith("WHO6");
  }
}
