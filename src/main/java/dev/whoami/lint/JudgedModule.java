package dev.whoami.lint;

import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.source.TerraformModule;
import java.util.List;
import java.util.stream.Collectors;

/** A module of Terraform with what the rules say of it. */
final class JudgedModule {
  private final Judged judged;
  private final List<SourceFile> notJudged;

  private JudgedModule(Judged judged, List<SourceFile> notJudged) {
    this.judged = judged;
    this.notJudged = notJudged;
  }

  /** Puts the files together and judges them; all or none, where the memory ends. */
  static JudgedModule of(List<SourceFile> files) {
    try {
      TerraformModule module = TerraformModule.of(files);
      return new JudgedModule(Judged.of(module.declarations()), module.notJudged());
    } catch (OutOfMemoryError tooLarge) {
      List<SourceFile> all =
          files.stream().map(it -> SourceFile.tooLarge(it.name())).collect(Collectors.toList());
      return new JudgedModule(Judged.nothing(), all);
    }
  }

  Judged judged() {
    return judged;
  }

  /** The files that cannot be judged after all. */
  List<SourceFile> notJudged() {
    return notJudged;
  }
}
