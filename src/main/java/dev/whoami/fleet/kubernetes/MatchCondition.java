package dev.whoami.fleet.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a webhook in CEL, as far as it only compares the namespace or the service account
 * of a pod with texts. Any other is not evaluated.
 */
final class MatchCondition {
  private static final int LONGEST = 1000;
  private static final Pattern COMPARED =
      Pattern.compile(
          "(!?)\\(?\\s*(request\\.namespace|object\\.metadata\\.namespace"
              + "|object\\.spec\\.serviceAccountName)\\s*(==|!=|in)\\s*([^()]*)\\)?");
  private static final Pattern TEXT = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\]*)\"");
  private static final Pattern TEXTS = Pattern.compile("\\[?[^\\[\\]]*\\]?\\s*");

  private final String expression;

  private MatchCondition(String expression) {
    this.expression = expression;
  }

  static MatchCondition of(String expression) {
    return new MatchCondition(expression.trim());
  }

  /** Whether it is so of a pod; empty if it is not evaluated. */
  Optional<Boolean> holds(String namespace, String account) {
    Matcher parts = COMPARED.matcher(expression);
    if (expression.length() > LONGEST || !parts.matches() || !isPlain(parts.group(4))) {
      return Optional.empty();
    }
    List<String> texts = texts(parts.group(4));
    boolean isList = parts.group(3).equals("in");
    if (texts.isEmpty() || (!isList && texts.size() > 1)) {
      return Optional.empty();
    }
    String value = parts.group(2).endsWith("namespace") ? namespace : account;
    boolean isEqual = texts.contains(value) != parts.group(3).equals("!=");
    return Optional.of(isEqual != parts.group(1).equals("!"));
  }

  /** Whether there is nothing but texts: no call, and no second comparison. */
  private static boolean isPlain(String right) {
    String rest = TEXT.matcher(right).replaceAll("");
    return TEXTS.matcher(rest).matches() && rest.replaceAll("[\\[\\],\\s]", "").isEmpty();
  }

  private static List<String> texts(String list) {
    List<String> texts = new ArrayList<>();
    Matcher each = TEXT.matcher(list);
    while (each.find()) {
      texts.add(each.group(1) == null ? each.group(2) : each.group(1));
    }
    return texts;
  }
}
