package dev.whoami.lint;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.source.TerraformModule;
import java.util.List;

/** A module of Terraform with what the rules say of it. */
final class JudgedModule {
  private final Judged judged;
  private final List<SourceFile> notJudged;

  private JudgedModule(Judged judged, List<SourceFile> notJudged) {
    this.judged = judged;
    this.notJudged = notJudged;
  }

  static JudgedModule of(TerraformModule module) {
    return new JudgedModule(Judged.of(module.declarations()), module.notJudged());
  }

  Judged judged() {
    return judged;
  }

  /** The files that cannot be judged after all. */
  List<SourceFile> notJudged() {
    return notJudged;
  }
}
