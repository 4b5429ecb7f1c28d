package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether GitHub takes a step in one run of its job, where the condition is none, or compares two
 * texts that the file gives.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/expressions">GitHub:
 *     expressions</a>
 */
final class StepCondition {
  private static final Pattern WHOLE = Pattern.compile("\\$\\{\\{([^{}]*+)}}");
  private static final Pattern USUAL =
      Pattern.compile("|true|(?:always|success|failure)\\(\\)|!\\s*+cancel[a-z]++\\(\\)");

  private static final String OPERAND = "('[^']*+'|(?:env|matrix)\\.[A-Za-z0-9_.-]++)";
  private static final Pattern COMPARISON =
      Pattern.compile(OPERAND + "\\s*+([=!]=)\\s*+" + OPERAND);

  /** GitHub compares other values, such as numbers, in their own way. */
  private static final Pattern WORD = Pattern.compile("(?!(?i:true|false|null)$)[A-Za-z].*+");

  private StepCondition() {}

  /** Empty where it is known only when it runs. */
  static Optional<Boolean> isMet(Node condition, WorkflowText texts) {
    String text = condition.text().trim();
    Matcher whole = WHOLE.matcher(text);
    String bare = whole.matches() ? whole.group(1).trim() : text;
    if (USUAL.matcher(bare).matches() && (condition.isText() || condition.isNothing())) {
      return Optional.of(true);
    }
    if (bare.equals("false")) {
      return Optional.of(false);
    }
    Matcher comparison = COMPARISON.matcher(bare);
    if (!comparison.matches()) {
      return Optional.empty();
    }
    Optional<String> left = operand(comparison.group(1), texts);
    Optional<String> right = operand(comparison.group(3), texts);
    boolean wantsSame = comparison.group(2).equals("==");
    return left.flatMap(one -> right.map(it -> it.equalsIgnoreCase(one) == wantsSame));
  }

  private static Optional<String> operand(String text, WorkflowText texts) {
    if (text.startsWith("'")) {
      return Optional.of(text.substring(1, text.length() - 1));
    }
    String value = texts.of("${{ " + text + " }}");
    boolean isKnown = !WorkflowText.isOpen(value) && WORD.matcher(value).matches();
    return isKnown ? Optional.of(value) : Optional.empty();
  }
}
