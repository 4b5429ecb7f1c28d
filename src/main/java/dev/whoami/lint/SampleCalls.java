package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.tree.FoundFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What examples and tests of Terraform make of the modules that they call. These are judged by
 * themselves as well, so all that counts of the examples is what only they lead to, as notes.
 */
final class SampleCalls {
  private final FoundFiles files;
  private final List<LintFinding> onlyHere = new ArrayList<>();

  SampleCalls(FoundFiles files) {
    this.files = files;
  }

  boolean isSample(String file) {
    return files.sampleFolderOfCaller(file).isPresent();
  }

  /** The same results without those that are about modules that are no samples. */
  ModuleResults kept(ModuleResults results, String caller) {
    Optional<String> folder = files.sampleFolderOfCaller(caller);
    if (!folder.isPresent()) {
      return results;
    }
    for (LintFinding each : results.judged().findings()) {
      if (!isSample(each.at().file())) {
        onlyHere.add(each.asNote("these values are from " + folder.get()));
      }
    }
    return results.onlyOf(this::isSample);
  }

  /** Those that no other call of the modules leads to. */
  List<LintFinding> besides(List<LintFinding> found) {
    Set<String> known = found.stream().map(SampleCalls::key).collect(Collectors.toSet());
    return onlyHere.stream().filter(it -> !known.contains(key(it))).collect(Collectors.toList());
  }

  private static String key(LintFinding finding) {
    SourceLocation at = finding.at();
    return finding.finding().code() + " " + at.file() + ":" + at.line().orElse(0);
  }
}
