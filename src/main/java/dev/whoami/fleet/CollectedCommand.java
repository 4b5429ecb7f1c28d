package dev.whoami.fleet;

import dev.whoami.diagnosis.ShellWord;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that fleet-collect recorded as not answered. The file can be anybody's, so only a
 * command that reads, in words that a shell takes as they are, is shown to be typed again.
 */
final class CollectedCommand {
  private static final String OTHERWISE = "scripts/fleet-collect";

  /** As fleet-collect writes what it passes in quotes. */
  private static final Set<String> QUOTED = new HashSet<>(Arrays.asList("'$Default'", "'$Latest'"));

  private CollectedCommand() {}

  static String shown(String recorded) {
    List<String> words = Arrays.asList(recorded.split(" ", -1));
    boolean isPlain =
        words.stream()
            .allMatch(it -> QUOTED.contains(it) || isPlain(it.replaceFirst("^-{1,2}", "")));
    return isPlain && isReading(words) ? recorded : OTHERWISE;
  }

  private static boolean isPlain(String word) {
    return !ShellWord.plainOr("", Optional.of(word)).isEmpty();
  }

  /** Its first words without the options that are before them, such as --context NAME. */
  private static boolean isReading(List<String> words) {
    int at = 1;
    while (at + 1 < words.size() && words.get(at).startsWith("-")) {
      at += 2;
    }
    List<String> call =
        at < words.size() ? words.subList(at, words.size()) : Collections.emptyList();
    switch (words.get(0)) {
      case "kubectl":
        return call.size() > 1 && call.get(0).equals("get");
      case "aws":
        return call.size() > 1 && call.get(1).matches("(?:describe|list)-[a-z-]{1,60}");
      default:
        return false;
    }
  }
}
