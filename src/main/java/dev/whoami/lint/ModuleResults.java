package dev.whoami.lint;

import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.module.TerraformModule;
import dev.whoami.lint.module.TerraformProject;
import dev.whoami.lint.source.SourceFile;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A Terraform module and the findings in it. */
final class ModuleResults {
  private final RuleResults judged;
  private final List<SourceFile> notJudged;
  private final Set<String> places;
  private final List<NestedFile> nestedFiles;

  private ModuleResults(
      RuleResults judged,
      List<SourceFile> notJudged,
      Set<String> places,
      List<NestedFile> nestedFiles) {
    this.judged = judged;
    this.notJudged = notJudged;
    this.places = places;
    this.nestedFiles = nestedFiles;
  }

  /** Puts the files together and judges them; all or none, where the memory ends. */
  static ModuleResults of(TerraformProject project, String place, ContainerCode code) {
    try {
      TerraformModule module = project.judged(place);
      Declarations all = module.declarations();
      return new ModuleResults(
          RuleResults.of(all, code),
          module.notJudged(),
          module.places(),
          all.only(NestedFile.class));
    } catch (OutOfMemoryError tooLarge) {
      List<SourceFile> all =
          project.files(place).stream()
              .map(it -> SourceFile.tooLarge(it.name()))
              .collect(Collectors.toList());
      return new ModuleResults(
          RuleResults.nothing(), all, Collections.emptySet(), Collections.emptyList());
    }
  }

  /** The same, limited to these files. */
  ModuleResults onlyOf(Predicate<String> file) {
    return new ModuleResults(
        judged.onlyOf(file),
        notJudged,
        places,
        nestedFiles.stream().filter(it -> file.test(it.at().file())).collect(Collectors.toList()));
  }

  RuleResults judged() {
    return judged;
  }

  /** The places of the modules that were checked with it. */
  Set<String> places() {
    return places;
  }

  /** The files whose text is a part of the module, and that were judged with it. */
  List<NestedFile> nestedFiles() {
    return nestedFiles;
  }

  /** The files that turned out to be unreadable. */
  List<SourceFile> notJudged() {
    return notJudged;
  }
}
