package dev.whoami.lint;

import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.tree.FoundFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides which files are reported. Excluded files are not, and findings in examples are notes. */
final class ReportedFiles {
  private final FoundFiles files;
  private final LintSettings settings;

  ReportedFiles(FoundFiles files, LintSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** Terraform reports what it fills in. A file with findings of its own is not listed as ok. */
  void leaveOutNested(List<NestedFile> nestedInModules, LintResults results) {
    NestedFiles nested =
        NestedFiles.named(
            nestedInModules.stream()
                .filter(this::isReportedAsSevere)
                .map(it -> it.at().file())
                .collect(Collectors.toSet()));
    results.unlistFound(nested::contains);
    results.leaveOut(nested::contains);
  }

  /** Not where Terraform is excluded, and not where only Terraform is an example. */
  private boolean isReportedAsSevere(NestedFile file) {
    String parent = file.parent().file();
    return !isExcluded(parent) && (!isSample(parent) || isSample(file.at().file()));
  }

  /** Also what others bring in: modules that are called, the templates of stacks. */
  void leaveOutExcluded(LintResults results) {
    Map<String, Boolean> known = new HashMap<>();
    Predicate<String> isExcluded = file -> known.computeIfAbsent(file, this::isExcluded);
    results.leaveOut(isExcluded);
    results.forgetUnreadable(it -> !files.unmatched().containsKey(it) && isExcluded.test(it));
  }

  private boolean isExcluded(String file) {
    return !files.isNamed(file) && settings.exclusions().isAbout(file);
  }

  /** What examples and tests declare is not deployed as it stands, so it does not fail the run. */
  void spareSamples(LintResults results) {
    results.replaceFound(
        each ->
            files
                .sampleFolder(each.at().file())
                .map(it -> each.asNote(it + reason(it)))
                .orElse(each));
    results.openUnreadable(
        this::isSample, reason -> "This file of examples or tests " + reason + ".");
  }

  private static String reason(String sample) {
    return sample.endsWith("/")
        ? " is a folder of examples, tests or unused files"
        : " is an example, as its name says";
  }

  private boolean isSample(String file) {
    return files.sampleFolder(file).isPresent();
  }
}
