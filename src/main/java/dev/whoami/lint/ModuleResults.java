package dev.whoami.lint;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.source.TerraformModule;
import java.util.List;
import java.util.stream.Collectors;

/** A module of Terraform with what the rules say of it. */
final class ModuleResults {
  private final RuleResults judged;
  private final List<SourceFile> notJudged;

  private ModuleResults(RuleResults judged, List<SourceFile> notJudged) {
    this.judged = judged;
    this.notJudged = notJudged;
  }

  /** Puts the files together and judges them; all or none, where the memory ends. */
  static ModuleResults of(List<SourceFile> files) {
    try {
      TerraformModule module = TerraformModule.of(files);
      return new ModuleResults(RuleResults.of(module.declarations()), module.notJudged());
    } catch (OutOfMemoryError tooLarge) {
      List<SourceFile> all =
          files.stream().map(it -> SourceFile.tooLarge(it.name())).collect(Collectors.toList());
      return new ModuleResults(RuleResults.nothing(), all);
    }
  }

  RuleResults judged() {
    return judged;
  }

  /** The files that cannot be judged after all. */
  List<SourceFile> notJudged() {
    return notJudged;
  }
}
