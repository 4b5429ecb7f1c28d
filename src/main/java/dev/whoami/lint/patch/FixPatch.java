package dev.whoami.lint.patch;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lint.Lint;
import dev.whoami.lint.model.LintFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The fixes that only add lines, as a diff that "git apply" takes. The other findings are counted,
 * and nothing is changed here.
 */
public final class FixPatch {
  /** Git writes any other name in quotes, and a name that means something to it is not ours. */
  private static final Pattern PLAIN_PATH = Pattern.compile("(?!/)[A-Za-z0-9_@+=,./ -]{1,400}");

  private final Map<String, PatchedFile> files = new LinkedHashMap<>();
  private final Map<String, List<Addition>> additions = new LinkedHashMap<>();
  private final Set<String> first = new TreeSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /** What became of a fix. */
  private enum Outcome {
    WRITTEN,
    /** It needs a name that is not known. */
    UNNAMED,
    OTHER
  }

  private FixPatch() {}

  public static FixPatch of(Lint lint) {
    FixPatch patch = new FixPatch();
    lint.findings().forEach(it -> patch.take(it, lint.pathOf(it.at().file())));
    return patch;
  }

  private void take(LintFinding found, String path) {
    Optional<List<Addition>> lines = Optional.empty();
    boolean isPlain = PLAIN_PATH.matcher(path).matches() && found.at().file().indexOf('\\') < 0;
    if (isPlain) {
      PatchedFile known = files.get(path);
      Optional<PatchedFile> file =
          known == null ? PatchedFile.read(found.at().file()) : Optional.of(known);
      file.ifPresent(it -> files.put(path, it));
      lines = file.flatMap(it -> FixAdditions.of(found, it)).filter(it -> isNew(path, it));
    }
    if (lines.isPresent()) {
      additions.computeIfAbsent(path, it -> new ArrayList<>()).addAll(lines.get());
      found
          .finding()
          .remedies()
          .forEach(it -> first.add(found.finding().code() + ": " + it.text()));
      outcomes.add(Outcome.WRITTEN);
    } else {
      outcomes.add(FixAdditions.hasPlaceholder(found) ? Outcome.UNNAMED : Outcome.OTHER);
    }
  }

  /** Two findings about one resource could add the same. */
  private boolean isNew(String path, List<Addition> lines) {
    List<Addition> there = additions.getOrDefault(path, new ArrayList<>());
    return lines.stream()
        .noneMatch(
            each ->
                there.stream()
                    .anyMatch(it -> it.after() == each.after() && it.lines().equals(each.lines())));
  }

  /** Empty where no fix only adds lines. */
  public String text() {
    StringBuilder text = new StringBuilder();
    files.forEach(
        (path, file) -> {
          List<Addition> its = additions.getOrDefault(path, Collections.emptyList());
          text.append(its.isEmpty() ? "" : UnifiedDiff.of(path, file, its));
        });
    return text.toString();
  }

  /** What is in it, what is not, and what to do: a line each. */
  public List<String> summary(String file) {
    int written = Collections.frequency(outcomes, Outcome.WRITTEN);
    int unnamed = Collections.frequency(outcomes, Outcome.UNNAMED);
    int others = Collections.frequency(outcomes, Outcome.OTHER);
    List<String> lines = new ArrayList<>();
    lines.add(
        written == 0
            ? "No fix only adds lines, so " + file + " is empty."
            : fixes(written)
                + " written to "
                + file
                + ". At the top of the repository, run: git apply "
                + ShellWord.ofPath(file));
    lines.addAll(first);
    if (unnamed > 0) {
      lines.add(
          fixes(unnamed)
              + " left out: a name that the fix needs, such as the role's, is not known.");
    }
    if (others > 0) {
      lines.add(
          fixes(others) + " left out: the fix does not only add lines, or lint cannot place it.");
    }
    return lines;
  }

  private static String fixes(int count) {
    return count == 1 ? "1 fix" : count + " fixes";
  }
}
