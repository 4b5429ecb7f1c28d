package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.CrashBarrier;

/** A file that was read in time, and judged if it stands for itself; or one that was not. */
final class ReadFile {
  private final SourceFile file;
  private final RuleResults judged;
  private final boolean late;

  private ReadFile(SourceFile file, RuleResults judged, boolean late) {
    this.file = file;
    this.judged = judged;
    this.late = late;
  }

  /** Reads it, and judges it unless it is a part of a module. */
  static ReadFile of(String name, Runnable whenOpen) {
    return CrashBarrier.run(
        "judging of a file",
        () -> judged(SourceFile.read(name, whenOpen)),
        crash -> new ReadFile(SourceFile.crashed(name, crash), RuleResults.nothing(), false));
  }

  private static ReadFile judged(SourceFile file) {
    try {
      RuleResults judged =
          file.declarations()
              .map((Declarations it) -> RuleResults.of(it))
              .orElse(RuleResults.nothing());
      return new ReadFile(file, judged, false);
    } catch (OutOfMemoryError tooLarge) {
      return new ReadFile(SourceFile.tooLarge(file.name()), RuleResults.nothing(), false);
    }
  }

  static ReadFile late(String name, String why) {
    return new ReadFile(SourceFile.notJudged(name, why), RuleResults.nothing(), true);
  }

  SourceFile file() {
    return file;
  }

  RuleResults judged() {
    return judged;
  }

  /** Whether it was not finished when the time was up. */
  boolean isLate() {
    return late;
  }
}
