package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.Variable;
import dev.whoami.lint.value.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text has the form of a real key of AWS. What stands in for one on a developer's machine
 * has another ("test", "minioadmin"), or says that it is one; what AWS's own pages show ends with
 * EXAMPLE.
 */
public final class KeyForm {
  private static final Pattern ID =
      Pattern.compile("(?<![A-Z0-9])(?:AKIA|ASIA)([A-Z2-7]{16})(?![A-Z0-9])");

  private static final Pattern STAND_IN =
      Pattern.compile(
          "EXAMPLE|SAMPLE|YOUR|FAKE|TEST|DUMMY|REPLACE|CHANGE|SECRET|ACCESSKEY|ABCDEFG");

  /** Sixteen random characters have at least this many different ones; typed ones have fewer. */
  private static final int LEAST_DIFFERENT = 7;

  /** Forty characters of base64 with capitals, small letters and digits. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?<![A-Za-z0-9/+=])(?=[^a-z]{0,39}[a-z])(?=[^A-Z]{0,39}[A-Z])(?=[^0-9]{0,39}[0-9])"
              + "(?![A-Za-z0-9/+]*EXAMPLE)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");

  private KeyForm() {}

  /** Whether a value is written down and can be no key of AWS. */
  public static boolean isStandIn(Node value, Variable.Kind kind) {
    boolean isOfKey =
        kind == Variable.Kind.ACCESS_KEY_ID || kind == Variable.Kind.SECRET_ACCESS_KEY;
    return isOfKey && value.setting().isKnown() && !isIn(value.text(), kind);
  }

  static boolean isIn(String text, Variable.Kind kind) {
    switch (kind) {
      case ACCESS_KEY_ID:
        return isId(text);
      case SECRET_ACCESS_KEY:
        return SECRET.matcher(text).find();
      default:
        return false;
    }
  }

  private static boolean isId(String text) {
    Matcher id = ID.matcher(text);
    while (id.find()) {
      boolean isMixed = id.group(1).chars().distinct().count() >= LEAST_DIFFERENT;
      if (isMixed && !STAND_IN.matcher(id.group(1)).find()) {
        return true;
      }
    }
    return false;
  }
}
