package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * How much of what lint found goes into a report: each group of findings to its own depth, and a
 * number of entries of each other list.
 */
final class LintLayout {
  private static final int USUAL_ENTRIES = 10;
  private static final int FEWEST_ENTRIES = 2;

  private final List<FindingGroup> groups;
  private final List<FindingDepth> depths;
  private final int entries;

  private LintLayout(List<FindingGroup> groups, List<FindingDepth> depths, int entries) {
    this.groups = groups;
    this.depths = depths;
    this.entries = entries;
  }

  private static LintLayout of(List<FindingGroup> groups, FindingDepth depth, int entries) {
    return new LintLayout(groups, Collections.nCopies(groups.size(), depth), entries);
  }

  /** Everything, however long that is. */
  static LintLayout everything(List<LintFinding> findings) {
    return of(FindingGroup.alone(findings), FindingDepth.WHOLE, Integer.MAX_VALUE);
  }

  /**
   * The largest layout that fits: everything in full, or all findings named and the most important
   * ones in full.
   */
  static LintLayout within(List<LintFinding> findings, Predicate<LintLayout> fits) {
    for (int entries : Arrays.asList(USUAL_ENTRIES, FEWEST_ENTRIES)) {
      LintLayout whole = wholeButNotes(FindingGroup.byPlace(findings), entries);
      if (fits.test(whole)) {
        return whole;
      }
    }
    LintLayout best = of(FindingGroup.byKind(findings), FindingDepth.LINE, FEWEST_ENTRIES);
    while (!best.groups.isEmpty() && !fits.test(best)) {
      best = best.withoutLast();
    }
    for (UnaryOperator<LintLayout> more : best.enlargements()) {
      LintLayout larger = more.apply(best);
      best = fits.test(larger) ? larger : best;
    }
    return best;
  }

  private static LintLayout of(LintLayout layout, int entries) {
    return new LintLayout(layout.groups, layout.depths, entries);
  }

  private static LintLayout wholeButNotes(List<FindingGroup> groups, int entries) {
    List<FindingDepth> depths = new ArrayList<>();
    groups.forEach(
        it -> depths.add(it.isOf(Severity.NOTE) ? FindingDepth.LINE : FindingDepth.WHOLE));
    return new LintLayout(groups, depths, entries);
  }

  private LintLayout withoutLast() {
    int size = groups.size() - 1;
    return new LintLayout(groups.subList(0, size), depths.subList(0, size), entries);
  }

  /** The steps to try, most important first: the text of each error, then the rest in order. */
  private List<UnaryOperator<LintLayout>> enlargements() {
    List<UnaryOperator<LintLayout>> all = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).isOf(Severity.ERROR)) {
        all.add(deeper(i, FindingDepth.TEXT));
      }
    }
    for (int i = 0; i < groups.size(); i++) {
      if (!groups.get(i).isOf(Severity.NOTE)) {
        all.add(deeper(i, FindingDepth.TEXT));
        all.add(deeper(i, FindingDepth.EVIDENCE));
        all.add(deeper(i, FindingDepth.FIRST_FIX));
        all.add(deeper(i, FindingDepth.WHOLE));
      }
    }
    for (int i = FEWEST_ENTRIES + 1; i <= USUAL_ENTRIES; i++) {
      int more = i;
      all.add(it -> of(it, more));
    }
    return all;
  }

  private static UnaryOperator<LintLayout> deeper(int group, FindingDepth depth) {
    return it -> {
      List<FindingDepth> depths = new ArrayList<>(it.depths);
      depths.set(group, depth);
      return new LintLayout(it.groups, depths, it.entries);
    };
  }

  List<FindingGroup> groups() {
    return groups;
  }

  FindingDepth depth(int group) {
    return depths.get(group);
  }

  /** The most entries that are shown of any list but that of the findings. */
  int entries() {
    return entries;
  }

  boolean isEverything() {
    return entries == Integer.MAX_VALUE;
  }

  /** The findings that are shown in full, or are only a note. */
  int inFull() {
    int count = 0;
    for (int i = 0; i < groups.size(); i++) {
      FindingGroup group = groups.get(i);
      boolean isWhole = group.isOf(Severity.NOTE) || depths.get(i) == FindingDepth.WHOLE;
      boolean isOnePlace = FindingGroup.byPlace(group.findings()).size() == 1;
      count += !isWhole ? 0 : isOnePlace ? group.size() : 1;
    }
    return count;
  }
}
