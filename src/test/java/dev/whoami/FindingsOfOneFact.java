package dev.whoami;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Findings about one fact: a run shows the one that says most. If the work that the other needs is
 * missing, a run shows this one instead, and that is not false.
 */
final class FindingsOfOneFact {
  private static final List<Set<String>> FACTS =
      List.of(
          // IMDSv1 answers: to anybody, and to a client that takes its credentials so.
          Set.of("WHO305", "WHO308"),
          // A library is too old: for the source that a new one takes, even if that is the next
          // one.
          Set.of("WHO701", "WHO702", "WHO703"));

  private FindingsOfOneFact() {}

  /** These codes, and those that may stand in the place of one of them. */
  static Set<String> with(Set<String> codes) {
    Set<String> all = new TreeSet<>(codes);
    FACTS.stream().filter(fact -> !Collections.disjoint(fact, codes)).forEach(all::addAll);
    return all;
  }
}
