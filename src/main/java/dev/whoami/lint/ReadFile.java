package dev.whoami.lint;

import dev.whoami.lint.file.TemplateName;
import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.program.ProgramFile;
import dev.whoami.lint.program.ProgramKind;
import dev.whoami.lint.source.KindSigns;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.work.CrashBarrier;
import java.util.Optional;

/** A file that was read in time, and judged if it stands for itself; or one that was not. */
final class ReadFile {
  private final SourceFile file;
  private final RuleResults judged;
  private final boolean late;
  private final boolean passedOver;

  private ReadFile(SourceFile file, RuleResults judged, boolean late, boolean passedOver) {
    this.file = file;
    this.judged = judged;
    this.late = late;
    this.passedOver = passedOver;
  }

  /**
   * The same for a file that was not named. What lint does not judge is passed over, and so is what
   * a program has to fill in before.
   */
  static ReadFile found(String name, ContainerCode code, Runnable whenOpen) {
    return CrashBarrier.run(
        "reading of a file",
        () -> unlessPassedOver(name, code, whenOpen),
        crash ->
            new ReadFile(SourceFile.crashed(name, crash), RuleResults.nothing(), false, false));
  }

  private static ReadFile unlessPassedOver(String name, ContainerCode code, Runnable whenOpen) {
    Optional<ProgramKind> program = ProgramFile.of(name);
    if (program.isPresent()) {
      return passedOver(name, RuleResults.open(program.get().note(name)));
    }
    KindSigns signs = KindSigns.of(name);
    if (signs == KindSigns.NONE) {
      return passedOver(name, RuleResults.nothing());
    }
    ReadFile read = of(name, code, whenOpen);
    boolean isOpen = TemplateName.isOne(name) || isOpenTemplate(name, signs);
    if (read.file.isMalformed() && isOpen) {
      return passedOver(name, RuleResults.open(notFilledIn(name)));
    }
    boolean isTemplate = read.file.isMalformed() && KindSigns.hasPlaceholders(name);
    return read.file.isOfAnotherKind() || isTemplate
        ? passedOver(name, RuleResults.nothing())
        : read;
  }

  private static boolean isOpenTemplate(String name, KindSigns signs) {
    boolean isNamed = signs == KindSigns.AWS || signs == KindSigns.KUBERNETES;
    return isNamed && KindSigns.isFilledInByOthers(name);
  }

  private static Unresolved notFilledIn(String name) {
    return Unresolved.of(
        SourceLocation.file(name, Dialect.KUBERNETES),
        "This is a template that is not "
            + (TemplateName.plain(name).endsWith(".json") ? "JSON" : "YAML")
            + ": fill it in, then check the result.");
  }

  private static ReadFile passedOver(String name, RuleResults results) {
    SourceFile nothing = SourceFile.ofAnotherKind(name, "is nothing that lint judges");
    return new ReadFile(nothing, results, false, true);
  }

  /** Reads it, and judges it unless it is a part of a module. */
  static ReadFile of(String name, ContainerCode code, Runnable whenOpen) {
    return CrashBarrier.run(
        "judging of a file",
        () -> judged(read(name, whenOpen), code),
        crash ->
            new ReadFile(SourceFile.crashed(name, crash), RuleResults.nothing(), false, false));
  }

  /** The same for a text that a program printed; one without manifests declares nothing. */
  static ReadFile of(SourceFile file, ContainerCode code) {
    ReadFile read =
        CrashBarrier.run(
            "judging of a chart",
            () -> judged(file, code),
            crash ->
                new ReadFile(
                    SourceFile.crashed(file.name(), crash), RuleResults.nothing(), false, false));
    return read.file.isOfAnotherKind() ? passedOver(file.name(), RuleResults.nothing()) : read;
  }

  private static SourceFile read(String name, Runnable whenOpen) {
    return ProgramFile.mayBe(name)
        ? ProgramFile.of(name)
            .map(it -> SourceFile.ofAnotherKind(name, it.whyNot()))
            .orElseGet(() -> SourceFile.read(name, whenOpen))
        : SourceFile.read(name, whenOpen);
  }

  private static ReadFile judged(SourceFile file, ContainerCode code) {
    try {
      RuleResults judged =
          file.declarations()
              .map((Declarations it) -> RuleResults.of(it, code))
              .orElse(RuleResults.nothing());
      return new ReadFile(file, judged, false, false);
    } catch (OutOfMemoryError tooLarge) {
      return new ReadFile(SourceFile.tooLarge(file.name()), RuleResults.nothing(), false, false);
    }
  }

  static ReadFile late(String name, String why) {
    return new ReadFile(SourceFile.notJudged(name, why), RuleResults.nothing(), true, false);
  }

  /** The same file without results: another file's results include them. */
  ReadFile judgedElsewhere() {
    return new ReadFile(file, RuleResults.nothing(), late, passedOver);
  }

  SourceFile file() {
    return file;
  }

  RuleResults judged() {
    return judged;
  }

  /** Whether lint neither checks this file nor reports it. */
  boolean isPassedOver() {
    return passedOver;
  }

  /** Whether it was not finished when the time was up. */
  boolean isLate() {
    return late;
  }
}
