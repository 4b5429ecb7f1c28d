package dev.whoami.report.markdown;

import dev.whoami.report.writer.Markup;
import dev.whoami.report.writer.Sectioned;
import dev.whoami.world.text.Printable;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds Markdown in which no text becomes markup: a word that could is set as code. Code also
 * keeps a ticket from making links and mentions of it.
 */
public final class Markdown implements Sectioned {
  /** A word with nothing but the punctuation of a sentence around it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)(?!www\\.)(?!\\d+[.)]$)[(\"]?\\.?[\\p{L}\\p{N}]+(?:[-.'…][\\p{L}\\p{N}]+)*+"
              + "\\+*[.,:;!?)\"]*");

  private static final Pattern PARTS = Pattern.compile("([(\"]?)(.*?)([.,:;!?)\"]*)");
  private static final Pattern TICKS = Pattern.compile("`+");

  private final StringBuilder text = new StringBuilder();

  @Override
  public Runnable undo() {
    int length = text.length();
    return () -> text.setLength(length);
  }

  @Override
  public void notice(String said, String line) {
    paragraph(prose(said)).block("", line);
  }

  /**
   * Adds lines unchanged: whoami's own markup, and texts that one of the methods below has escaped.
   */
  public Markdown lines(String... lines) {
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return this;
  }

  public Markdown heading(int level, String said) {
    return lines(String.join("", Collections.nCopies(level, "#")) + " " + said, "");
  }

  public Markdown paragraph(String said) {
    return lines(said, "");
  }

  /** A row of a table; pipes in its cells are escaped. */
  Markdown row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    return lines(row.toString());
  }

  /** Adds a block of code; an empty language adds no language. */
  public Markdown block(String language, String code) {
    String clean = Printable.lines(code);
    String fence = ticks(clean, 3);
    return lines(fence + language, clean, fence, "");
  }

  /** Begins a folded section. */
  Markdown fold(String summary) {
    return lines(
        "<details>", "<summary>" + Markup.escaped(Printable.line(summary)) + "</summary>", "");
  }

  Markdown unfold() {
    return lines("</details>", "");
  }

  /** The text as a sentence, with each risky word set as code. */
  public static String prose(String said) {
    StringBuilder prose = new StringBuilder();
    for (String word : Printable.line(said).trim().split(" +", -1)) {
      prose.append(prose.length() == 0 ? "" : " ").append(word(word));
    }
    return prose.toString();
  }

  private static String word(String word) {
    Matcher parts = PARTS.matcher(word);
    if (word.isEmpty() || PLAIN.matcher(word).matches()) {
      return word;
    }
    return !parts.matches() || parts.group(2).isEmpty()
        ? code(word)
        : parts.group(1) + code(parts.group(2)) + parts.group(3);
  }

  /** The whole text as code within a sentence. */
  public static String code(String said) {
    String clean = Printable.line(said);
    String fence = ticks(clean, 1);
    boolean touches =
        !clean.isEmpty() && (clean.charAt(0) == '`' || clean.charAt(clean.length() - 1) == '`');
    String gap = touches ? " " : "";
    return fence + gap + clean + gap + fence;
  }

  /** A run of at least this many backticks that does not occur in the text. */
  private static String ticks(String within, int shortest) {
    int longest = shortest - 1;
    Matcher runs = TICKS.matcher(within);
    while (runs.find()) {
      longest = Math.max(longest, runs.end() - runs.start());
    }
    return String.join("", Collections.nCopies(longest + 1, "`"));
  }

  @Override
  public String toString() {
    return text.toString().trim() + "\n";
  }
}
