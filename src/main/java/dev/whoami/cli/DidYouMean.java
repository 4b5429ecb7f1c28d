package dev.whoami.cli;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lab.scenario.NearNames;
import dev.whoami.lab.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Suggestions for a word that is not known. */
final class DidYouMean {
  private static final int MOST = 3;

  private DidYouMean() {}

  /** The words that were probably meant, otherwise all known words. */
  static String of(String typed, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    return orElse(typed, names, "; use one of: " + String.join(", ", names));
  }

  /** The words that were probably meant, otherwise this end. */
  static String orElse(String typed, List<String> known, String end) {
    List<String> near = NearNames.of(typed, known);
    return near.isEmpty()
        ? end
        : ". Did you mean " + NearNames.listed(near.subList(0, Math.min(MOST, near.size()))) + "?";
  }

  /** The command line for a finding, a scenario, a client or a file, without the program's name. */
  static Optional<String> line(String word) {
    Optional<String> code = FindingPages.meant(word);
    if (code.isPresent()) {
      return Optional.of("explain " + code.get());
    }
    Optional<String> named = lineOfName(word);
    return named.isPresent() || !isPath(word)
        ? named
        : Optional.of("read " + ShellWord.all(Collections.singletonList(word)));
  }

  /** The command line for a scenario or a client. */
  static Optional<String> lineOfName(String word) {
    return Arrays.stream(Scenario.values()).anyMatch(it -> it.kebabName().equals(word))
        ? Optional.of("lab " + word)
        : ClientNames.meantBy(word).map(it -> "clients " + ShellWord.of(it));
  }

  /**
   * Whether it is a path: no command, code or scenario has a dot or a slash. A hyphen is standard
   * input.
   */
  private static boolean isPath(String word) {
    return word.equals("-") || word.indexOf('.') >= 0 || word.indexOf('/') >= 0;
  }
}
