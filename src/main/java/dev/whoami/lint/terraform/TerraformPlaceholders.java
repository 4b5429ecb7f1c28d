package dev.whoami.lint.terraform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program such as cookiecutter or ERB fills in where no text of Terraform stands: outside of
 * quotes, heredocs and comments, for in those it is an ordinary text.
 */
public final class TerraformPlaceholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{%|<%");

  /** A value, or a part of an expression: Terraform knows neither outside of quotes. */
  private static final Pattern VALUE = Pattern.compile("=\\s*+\\$\\{[A-Z][A-Z0-9_]*+\\}\\s*+$");

  private static final Pattern NESTED =
      Pattern.compile("\\$\\{[^}\"$]{0,200}+\\$\\{[A-Z][A-Z0-9_]*+\\}");

  private static final Pattern COMMENT = Pattern.compile("(?:#|//).*");
  private static final Pattern HEREDOC = Pattern.compile("<<-?([A-Za-z_][A-Za-z0-9_-]*+)\\s*$");

  private TerraformPlaceholders() {}

  public static boolean areIn(String text) {
    String end = "";
    for (String line : text.split("\n", -1)) {
      if (!end.isEmpty()) {
        end = line.trim().equals(end) ? "" : end;
        continue;
      }
      String bare = COMMENT.matcher(withoutQuoted(line)).replaceFirst("");
      if (PLACEHOLDER.matcher(bare).find() || isExpanded(line, bare)) {
        return true;
      }
      Matcher heredoc = HEREDOC.matcher(bare);
      end = heredoc.find() ? heredoc.group(1) : "";
    }
    return false;
  }

  /** As envsubst and shell scripts do it, with names in capitals. */
  private static boolean isExpanded(String line, String bare) {
    return VALUE.matcher(bare).find() || NESTED.matcher(line).find();
  }

  private static String withoutQuoted(String line) {
    StringBuilder bare = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      if (isQuoted && each == '\\') {
        i++;
      } else if (each == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted) {
        bare.append(each);
      }
    }
    return bare.toString();
  }
}
