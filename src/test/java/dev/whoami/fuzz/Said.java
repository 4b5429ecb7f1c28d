package dev.whoami.fuzz;

/** What a parser says of an input, and what has to hold of it: the first breach is thrown. */
public final class Said {
  /** As long and as mixed as a secret access key; the seeds have it where a secret belongs. */
  public static final String SECRET = "pL4nt3dS3cr3t/Zx7Qw9Er5Ty1Ui3Op8As6Df2Gh";

  /** A text that may repeat what others named, and never a secret. */
  public void hidesSecrets(String text) {
    if (text.contains(SECRET)) {
      throw new AssertionError("a secret is told: " + text);
    }
  }

  /** A text that is cleaned and may be a secret: others decide whether it is shown at all. */
  public void cleaned(String text) {
    if (text.codePoints().anyMatch(it -> it != '\n' && isHostile(it))) {
      throw new AssertionError("a control character is left: " + text);
    }
  }

  /** A text that is shown as it is, on one line. */
  public void line(String text) {
    if (text.indexOf('\n') >= 0) {
      throw new AssertionError("a line is broken: " + text);
    }
    lines(text);
  }

  /** A text that is shown as it is: nothing in it steers a terminal or cannot be seen. */
  public void lines(String text) {
    hidesSecrets(text);
    cleaned(text);
  }

  private static boolean isHostile(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
