package dev.whoami.cli;

import dev.whoami.lab.scenario.NearNames;
import java.util.ArrayList;
import java.util.List;

/** The end of a message about a word that is not known. */
final class DidYouMean {
  private static final int MOST = 3;

  private DidYouMean() {}

  /** What was probably meant, else everything that is known. */
  static String of(String typed, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    return orElse(typed, names, "; use one of: " + String.join(", ", names));
  }

  /** What was probably meant, else this end. */
  static String orElse(String typed, List<String> known, String end) {
    List<String> near = NearNames.of(typed, known);
    return near.isEmpty()
        ? end
        : ". Did you mean " + NearNames.listed(near.subList(0, Math.min(MOST, near.size()))) + "?";
  }
}
