package dev.whoami.report.writer;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds a text line by line, wrapped to the width. Every line is cleaned here, wherever it comes
 * from; color comes only from {@link StyledLine}, never from the text.
 */
public final class TextWriter implements Sectioned {
  private final int width;
  private final StringBuilder text = new StringBuilder();

  public TextWriter(int width) {
    this.width = width;
  }

  /** A number of things, as 1 line or 2 lines. */
  public static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The text with spaces behind it up to this width. */
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

  /** A line that is not wrapped: a command must not be broken. */
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

  /** A paragraph whose lines all begin with the same indentation. */
  public void wrapped(String indent, String paragraph) {
    hanging(indent, indent, paragraph);
  }

  /** A paragraph whose first line begins with a label as wide as the others' indentation. */
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

  /** Two phrases in one line if they fit, else each in its own. */
  public void together(String indent, String first, String joint, String second) {
    String both = first + joint + second;
    if (indent.length() + both.length() <= width) {
      exact(indent + both);
      return;
    }
    wrapped(indent, first);
    wrapped(indent, second);
  }

  /** A command behind what it is for; where both do not fit into a line, below it. */
  public void command(String indent, String purpose, String command) {
    String both = indent + purpose + " " + command;
    if (both.length() <= width) {
      exact(both);
      return;
    }
    wrapped(indent, purpose);
    exact(indent + "  " + command);
  }

  /** Lines for a shell; each that is too long continues behind a backslash. */
  public void commands(String indent, List<String> commands) {
    ShellBlock.within(width - indent.length(), commands).forEach(it -> exact(indent + it));
  }

  /** Between words, so that no line is longer than the room unless one word is. */
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
