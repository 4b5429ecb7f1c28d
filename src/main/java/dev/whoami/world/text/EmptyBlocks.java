package dev.whoami.world.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Blocks of YAML without a line of their own, such as {@code - |+} before a shorter line. They are
 * valid, but the parser rejects them: it takes that line, which belongs to the surrounding node,
 * for the first line of the block. In quotes they have the same value. A block that has a line is
 * still refused in quotes, because the line then belongs to nothing.
 */
final class EmptyBlocks {
  private static final String HEADERS = "|>";
  private static final String CHOMPING = "+-";

  private EmptyBlocks() {}

  /**
   * The text with the block in quotes at the place where the parser failed; empty if there is no
   * block.
   */
  static Optional<String> quoted(String text, MarkedYamlEngineException failure) {
    int at = failure.getContextMark().map(it -> index(text, it)).orElse(text.length());
    if (at >= text.length() || HEADERS.indexOf(text.charAt(at)) < 0) {
      return Optional.empty();
    }
    boolean isMarked = at + 1 < text.length() && CHOMPING.indexOf(text.charAt(at + 1)) >= 0;
    int end = isMarked ? at + 2 : at + 1;
    boolean isKept = isMarked && text.charAt(at + 1) == '+';
    String value = isKept ? emptyLinesAfter(text, end) : "";
    return Optional.of(text.substring(0, at) + '"' + value + '"' + text.substring(end));
  }

  /** The line breaks that the plus sign keeps. */
  private static String emptyLinesAfter(String text, int header) {
    StringBuilder kept = new StringBuilder();
    int start = text.indexOf('\n', header) + 1;
    for (int end = text.indexOf('\n', start); start > 0 && end >= 0; ) {
      if (!text.substring(start, end).trim().isEmpty()) {
        break;
      }
      kept.append("\\n");
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return kept.toString();
  }

  /** Converts a mark of the parser, which counts code points. */
  private static int index(String text, Mark mark) {
    boolean isInside = mark.getIndex() < text.codePointCount(0, text.length());
    return isInside ? text.offsetByCodePoints(0, mark.getIndex()) : text.length();
  }
}
