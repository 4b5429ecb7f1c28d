package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.tree.RepositoryPaths;
import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes a finding the same in the next run: its code, its file in the repository, what it is
 * about, and the how-manieth of those it is. Lines are left out, since they move.
 */
final class FindingFingerprints {
  private static final int BYTES = 16;

  private FindingFingerprints() {}

  /** The findings, which are in order, each with its fingerprint. */
  static List<LintFinding> added(List<LintFinding> findings, RepositoryPaths paths) {
    Map<String, Integer> seen = new HashMap<>();
    List<LintFinding> all = new ArrayList<>();
    for (LintFinding each : findings) {
      String what =
          each.finding().code()
              + '\n'
              + paths.of(each.at().file())
              + '\n'
              + each.at().address().orElse("");
      int count = seen.merge(what, 1, Integer::sum);
      all.add(each.fingerprinted(hash(what + '\n' + count)));
    }
    return all;
  }

  /** The fingerprint of a file as a whole. */
  static String ofFile(String path) {
    return hash("file\n" + path);
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Hex.of(Arrays.copyOf(bytes, BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
