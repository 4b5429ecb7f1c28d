package dev.whoami.report.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds a text line by line, wrapped to the width. Every line is cleaned here, whatever its
 * origin. Color comes only from {@link StyledLine}, never from the text.
 */
public final class TextWriter implements Sectioned {
  private final int width;
  private final StringBuilder text = new StringBuilder();

  public TextWriter(int width) {
    this.width = width;
  }

  /** A number with its noun, such as "1 line" or "2 lines". */
  public static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The text, padded with spaces on the right up to this width. */
  public static String padded(String text, int width) {
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < width) {
      padded.append(' ');
    }
    return padded.toString();
  }

  @Override
  public Runnable undo() {
    int length = text.length();
    return () -> text.setLength(length);
  }

  @Override
  public void notice(String said, String line) {
    blank();
    wrapped("  ", said);
    exact("  " + line);
  }

  /** Adds a line without wrapping it: a command must not be broken. */
  public void exact(String line) {
    exact(StyledLine.plain(line));
  }

  public void exact(StyledLine line) {
    int end = line.length();
    while (end > 0 && line.text().charAt(end - 1) == ' ') {
      end--;
    }
    text.append(line.part(0, end).withoutCommands()).append('\n');
  }

  public void blank() {
    text.append('\n');
  }

  /** Adds a paragraph. All of its lines begin with the same indentation. */
  public void wrapped(String indent, String paragraph) {
    hanging(indent, indent, paragraph);
  }

  /**
   * Adds a paragraph. Its first line begins with a label, which is as wide as the indentation of
   * the others.
   */
  public void hanging(String label, String indent, String paragraph) {
    hanging(label, indent, StyledLine.plain(paragraph));
  }

  public void hanging(String label, String indent, StyledLine paragraph) {
    String prefix = label;
    for (StyledLine line : split(paragraph, width - indent.length())) {
      exact(StyledLine.plain(prefix).then(line));
      prefix = indent;
    }
  }

  /** Adds two phrases on one line if they fit, otherwise on two. */
  public void together(String indent, String first, String joint, String second) {
    String both = first + joint + second;
    if (indent.length() + both.length() <= width) {
      exact(indent + both);
      return;
    }
    wrapped(indent, first);
    wrapped(indent, second);
  }

  /** Adds a command after its purpose, or below it if both do not fit on one line. */
  public void command(String indent, String purpose, String command) {
    String both = indent + purpose + " " + command;
    if (both.length() <= width) {
      exact(both);
      return;
    }
    wrapped(indent, purpose);
    exact(indent + "  " + command);
  }

  /** Adds lines for a shell; a line that is too long continues after a backslash. */
  public void commands(String indent, List<String> commands) {
    ShellBlock.within(width - indent.length(), commands).forEach(it -> exact(indent + it));
  }

  /**
   * Splits a paragraph between words, so that no line is longer than the width unless one word is.
   */
  private static List<StyledLine> split(StyledLine paragraph, int room) {
    List<StyledLine> lines = new ArrayList<>();
    String words = paragraph.text();
    int start = 0;
    int end = nextGap(words, 0);
    while (end < words.length()) {
      int next = nextGap(words, end + 1);
      if (next - start > room && end > start) {
        lines.add(paragraph.part(start, end));
        start = end + 1;
      }
      end = next;
    }
    lines.add(paragraph.part(start, end));
    return lines;
  }

  private static int nextGap(String words, int from) {
    int gap = words.indexOf(' ', from);
    return gap < 0 ? words.length() : gap;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
