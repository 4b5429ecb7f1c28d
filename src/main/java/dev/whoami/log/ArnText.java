package dev.whoami.log;

import dev.whoami.aws.Arn;
import java.util.Optional;

/** An ARN in the middle of a text, which ends where no ARN goes on. */
final class ArnText {
  private static final int LONGEST = 600;
  private static final String ENDS = " \t\"'`<>(),;\\]}|";
  private static final String NOT_LAST = ".:";

  private ArnText() {}

  /** Empty where none begins at this place. */
  static Optional<Arn> at(String text, int from) {
    int most = Math.min(text.length(), from + LONGEST);
    int to = from;
    while (to < most && ENDS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    while (to > from && NOT_LAST.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return Arn.parse(text.substring(from, to));
  }
}
