package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.tree.RepositoryPaths;
import dev.whoami.report.baseline.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes a finding the same in the next run: its code, its file in the repository, what it is
 * about, and the how-manieth of those it is. Lines are left out, since they move.
 */
final class FindingFingerprints {
  private FindingFingerprints() {}

  /** The findings, which are in order, each with its fingerprint. */
  static List<LintFinding> added(List<LintFinding> findings, RepositoryPaths paths) {
    Map<String, Integer> seen = new HashMap<>();
    List<LintFinding> all = new ArrayList<>();
    for (LintFinding each : findings) {
      String code = each.finding().code();
      String file = paths.of(each.at().file());
      String address = each.at().address().orElse("");
      int count = seen.merge(code + '\n' + file + '\n' + address, 1, Integer::sum);
      all.add(each.fingerprinted(Fingerprint.of(code, file, address, String.valueOf(count))));
    }
    return all;
  }

  /** The fingerprint of a file as a whole. */
  static String ofFile(String path) {
    return Fingerprint.of("file", path);
  }
}
