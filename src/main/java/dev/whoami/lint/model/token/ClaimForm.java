package dev.whoami.lint.model.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The form of a claim: fixed text, and parts that no file has, such as the ID of an organization.
 * It finds a claim of this form that a pattern of a policy matches, if there is one.
 */
public final class ClaimForm {
  /** Longer than any claim and any pattern of one. */
  private static final int LONGEST = 500;

  private final List<ClaimPosition> positions = new ArrayList<>();

  private ClaimForm() {}

  /**
   * By a text in which {@code #} stands for an ID of hexadecimal digits and hyphens, {@code @} for
   * a name without a colon and {@code ~} for any text. Each has a character at least.
   */
  public static ClaimForm of(String text) {
    ClaimForm form = new ClaimForm();
    for (int i = 0; i < text.length(); i++) {
      form.add(text.charAt(i));
    }
    return form;
  }

  private void add(char each) {
    switch (each) {
      case '#':
        addPart(it -> it == '-' || Character.digit(it, 16) >= 0, 'a');
        break;
      case '@':
        addPart(it -> it != ':', 'x');
        break;
      case '~':
        addPart(it -> true, 'x');
        break;
      default:
        positions.add(new ClaimPosition(it -> it == each, each, false));
    }
  }

  private void addPart(IntPredicate fits, char usual) {
    positions.add(new ClaimPosition(fits, usual, false));
    positions.add(new ClaimPosition(fits, usual, true));
  }

  /** A claim of this form that a pattern with stars matches; empty where there is none. */
  Optional<String> claimFor(String pattern) {
    return pattern.length() > LONGEST
        ? Optional.empty()
        : new ClaimSearch(pattern, positions).claim();
  }

  /** The claim of this form that has most of the pattern's beginning. */
  Optional<String> nearestTo(String pattern) {
    int fits = 0;
    int most = Math.min(pattern.length(), LONGEST - 1) + 1;
    while (most - fits > 1) {
      int middle = (fits + most) / 2;
      boolean isOne = claimFor(pattern.substring(0, middle) + "*").isPresent();
      fits = isOne ? middle : fits;
      most = isOne ? most : middle;
    }
    return claimFor(pattern.substring(0, fits) + "*");
  }

  static boolean isTooLong(String pattern) {
    return pattern.length() > LONGEST;
  }
}
