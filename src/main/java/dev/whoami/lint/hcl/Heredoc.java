package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import java.util.ArrayList;
import java.util.List;

/** The lines of a heredoc. What begins with {@code <<-} loses the indentation that all have. */
final class Heredoc {
  private final List<List<HclExpression>> lines = new ArrayList<>();

  Heredoc() {}

  /** A line with its end. */
  void add(List<HclExpression> line) {
    lines.add(line);
  }

  List<HclExpression> parts() {
    List<HclExpression> all = new ArrayList<>();
    lines.forEach(all::addAll);
    return all;
  }

  List<HclExpression> flush() {
    int indent = Integer.MAX_VALUE;
    for (List<HclExpression> each : lines) {
      indent = Math.min(indent, indentOf(each));
    }
    List<HclExpression> all = new ArrayList<>();
    for (List<HclExpression> each : lines) {
      all.add(each.get(0).withoutFirst(Math.min(indent, blanksIn(each))));
      all.addAll(each.subList(1, each.size()));
    }
    return all;
  }

  /** A line with nothing on it has any. */
  private static int indentOf(List<HclExpression> line) {
    boolean isEmpty = line.size() == 1;
    return isEmpty ? Integer.MAX_VALUE : blanksIn(line);
  }

  private static int blanksIn(List<HclExpression> line) {
    String text = line.get(0).literal();
    int blanks = 0;
    while (blanks < text.length() && isBlank(text.charAt(blanks))) {
      blanks++;
    }
    return blanks;
  }

  private static boolean isBlank(char character) {
    return character == '\t' || Character.isSpaceChar(character);
  }
}
