package dev.whoami.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text under construction, line by line, wrapped to the paper's width. */
public final class Lines {
  /** Control characters, other than those of our own inks. */
  private static final Pattern STEERING = Pattern.compile("(?!\u001b\\[[0-9;]{1,5}m)\\p{Cntrl}");

  private final int width;
  private final StringBuilder text = new StringBuilder();

  public Lines(int width) {
    this.width = width;
  }

  /** The text with spaces behind it up to this width. */
  public static String padded(String text, int width) {
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < width) {
      padded.append(' ');
    }
    return padded.toString();
  }

  /** A line as it is, for a command must not be broken; without what would steer a terminal. */
  public void exact(String line) {
    String harmless = STEERING.matcher(line).replaceAll("");
    text.append(harmless.replaceAll("\\s+$", "")).append('\n');
  }

  public void blank() {
    text.append('\n');
  }

  /** A paragraph, every line of which begins with the same indentation. */
  public void wrapped(String indent, String paragraph) {
    hanging(indent, indent, paragraph);
  }

  /** A paragraph whose first line begins with a label as wide as the others' indentation. */
  public void hanging(String label, String indent, String paragraph) {
    String prefix = label;
    for (String line : split(paragraph, width - indent.length())) {
      exact(prefix + line);
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

  private static List<String> split(String paragraph, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
