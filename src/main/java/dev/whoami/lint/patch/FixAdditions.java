package dev.whoami.lint.patch;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Dialect;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that a fix adds to the file of its finding. Empty where the fix changes or removes
 * something, where the file is not written as expected, or where a name would be taken twice.
 */
final class FixAdditions {
  /** Words in capitals stand for names that the reader fills in. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");

  private static final Pattern FAMILY =
      Pattern.compile("(\\s*)\"family\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*");

  private final LintFinding found;
  private final PatchedFile file;
  private final String snippet;

  private FixAdditions(LintFinding found, PatchedFile file, String snippet) {
    this.found = found;
    this.file = file;
    this.snippet = snippet;
  }

  static Optional<List<Addition>> of(LintFinding found, PatchedFile file) {
    String snippet = snippet(found);
    if (snippet.isEmpty() || hasPlaceholder(found) || !found.at().line().isPresent()) {
      return Optional.empty();
    }
    return new FixAdditions(found, file, snippet).additions();
  }

  /** The policy behind a task role has words to be replaced, so it is left to the reader. */
  private static String snippet(LintFinding found) {
    boolean isRole = found.finding().code().equals("WHO801");
    return isRole || found.finding().remedies().size() == 1
        ? found.finding().remedies().get(0).snippet()
        : "";
  }

  /** Whether the fix names something that is not known here, such as a role or an account. */
  static boolean hasPlaceholder(LintFinding found) {
    return PLACEHOLDER.matcher(snippet(found)).find();
  }

  private Optional<List<Addition>> additions() {
    String code = found.finding().code();
    Dialect dialect = found.at().dialect();
    if (dialect == Dialect.TERRAFORM) {
      return TerraformAdditions.of(code, snippet, found.at(), file);
    }
    if (dialect == Dialect.TASK_DEFINITION && code.equals("WHO801")) {
      return behindTheFamily();
    }
    return Optional.empty();
  }

  private Optional<List<Addition>> behindTheFamily() {
    int line = found.at().line().orElse(0);
    Matcher family = FAMILY.matcher(file.line(line));
    return family.matches() && snippet.startsWith("\"taskRoleArn\"") && !snippet.contains("\n")
        ? one(Addition.of(line, Collections.singletonList(family.group(1) + snippet + ",")))
        : Optional.empty();
  }

  private static Optional<List<Addition>> one(Addition addition) {
    return Optional.of(Collections.singletonList(addition));
  }
}
