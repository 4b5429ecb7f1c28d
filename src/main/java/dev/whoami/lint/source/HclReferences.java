package dev.whoami.lint.source;

import dev.whoami.lint.model.Address;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;

/** What an expression of Terraform refers to, by the names that tell one thing from another. */
final class HclReferences {
  /** Possessive, so that a long name takes neither a second look at each part nor the stack. */
  private static final Pattern PLAIN =
      Pattern.compile("\\s*+[A-Za-z_][\\w-]*+(?:\\.[\\w-]++|\\.\\*|\\[[^\\[\\]]*+])++\\s*+");

  private HclReferences() {}

  /** The value of another thing, by its name alone. */
  static Node one(int line, CharSequence expression) {
    return unknown(line, reference(expression));
  }

  static Node unknown(int line, String reference) {
    return Node.unknown(
        line, reference.isEmpty() ? Collections.emptyList() : Collections.singletonList(reference));
  }

  /** The name in an expression that is nothing but a name; else empty. */
  static String reference(CharSequence expression) {
    return PLAIN.matcher(expression).matches() ? thing(expression.toString().trim()) : "";
  }

  /**
   * {@code aws_iam_role.task} of {@code aws_iam_role.task[0].arn}; with "data" or "module" one part
   * more; a variable or a local value as it is.
   */
  static String thing(String name) {
    String[] parts = Address.withoutIndex(name).split("\\.", -1);
    boolean longer = parts[0].equals("data") || parts[0].equals("module");
    int keep = Math.min(parts.length, longer ? 3 : 2);
    return String.join(".", Arrays.copyOf(parts, keep));
  }
}
