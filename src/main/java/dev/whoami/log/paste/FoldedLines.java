package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts a sentence together that YAML, a mail, a box or a terminal broke into lines, at a blank or
 * in the middle of a word. The lines also pass as they are.
 */
public final class FoldedLines {
  /**
   * Takes lines as one, and the same text with a line break where one was: empty where each break
   * is inside of a sentence.
   */
  public interface Sink {
    void folded(String whole, Supplier<String> broken, long number);
  }

  private static final int MOST = 8;
  private static final int LONGEST = 400;

  /** The time of a line stands in front of this column, if it has one. */
  private static final int REACH = 40;

  /** A terminal has no fewer columns. */
  private static final int NARROWEST = 40;

  /** A line that begins so is one of its own. */
  private static final List<String> HEADS =
      Arrays.asList("INFO", "WARN", "ERROR", "DEBUG", "TRACE", "FATAL", "at ", "Caused by", "- ");

  /** The rest of a sentence can begin with one of these. */
  private static final String SIGNS = "('\"`/\\:.,<";

  private static final char ESCAPE = '\\';

  private final Sink sink;
  private final List<String> held = new ArrayList<>();
  private long began;
  private long last;

  public FoldedLines(Sink sink) {
    this.sink = sink;
  }

  public void line(String pasted, long number) {
    boolean isNear = !held.isEmpty() && held.size() < MOST && number - last <= 1;
    boolean isNext = isNear && continues(pasted);
    last = number;
    if (!isNext) {
      end();
      began = number;
    }
    if (pasted.length() <= LONGEST && !isBlankOrFrame(pasted)) {
      held.add(pasted);
    }
  }

  /** A blank line, or the upper or lower side of a box. */
  private static boolean isBlankOrFrame(String text) {
    int from = Margin.end(text);
    return from == text.length()
        || (text.charAt(from) >= '\u2500' && text.charAt(from) <= '\u257f');
  }

  /** A line with a time, a level or a name in front is another message. */
  private boolean continues(String text) {
    int from = Margin.end(text);
    if (from >= text.length() || text.length() > LONGEST || !mayGoOnWith(text.charAt(from))) {
      return false;
    }
    return HEADS.stream().noneMatch(it -> text.startsWith(it, from))
        && !isField(text, from)
        && Margin.isSame(held.get(0), text)
        && !hasClock(text, from);
  }

  /** Whether something like 03:12:00 stands near the beginning. */
  private static boolean hasClock(String text, int from) {
    int reach = Math.min(text.length() - 4, from + REACH);
    for (int i = from + 2; i < reach; i++) {
      if (text.charAt(i) == ':'
          && text.charAt(i + 3) == ':'
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))
          && Character.isDigit(text.charAt(i + 4))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayGoOnWith(char first) {
    return Character.isLetter(first) || SIGNS.indexOf(first) >= 0;
  }

  /** A field of YAML or of a log: a name in small letters, and a colon or an equals sign. */
  private static boolean isField(String text, int from) {
    int at = from;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    return at > from && at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '=');
  }

  private static boolean isOfName(char each) {
    return (each >= 'a' && each <= 'z') || each == '_' || each == '-';
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (held.size() > 1) {
      hand(" ");
      if (isCutAtColumn()) {
        hand("");
      }
    }
    held.clear();
  }

  private void hand(String between) {
    String whole = joined(between, between.isEmpty());
    sink.folded(whole, () -> isOneSentence() ? "" : joined("\n", between.isEmpty()), began);
  }

  private String joined(String between, boolean keepsBlanks) {
    StringBuilder text = new StringBuilder();
    for (String each : held) {
      String next = bare(each, keepsBlanks);
      String gap = text.length() == 0 ? "" : between;
      if (endsWithEscape(text)) {
        text.setLength(text.length() - 1);
        next = next.startsWith("\\ ") ? next.substring(1) : next;
        gap = gap.equals(" ") ? "" : gap;
      }
      text.append(gap).append(next);
    }
    return text.toString();
  }

  /**
   * Whether something stands in front of each line, as in a box or in YAML, and no line begins a
   * sentence. A small letter or a bracket begins none, and a comma or a colon ends none.
   */
  private boolean isOneSentence() {
    for (int i = 1; i < held.size(); i++) {
      String before = bare(held.get(i - 1), false);
      char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
      int from = Margin.end(held.get(i));
      char first = held.get(i).charAt(from);
      boolean isOpen = last == ',' || last == ':' || last == ESCAPE;
      boolean isRest = Character.isLowerCase(first) || first == '(';
      boolean isInside = isOpen || (isRest && (Character.isLetterOrDigit(last) || last == ')'));
      if (from == 0 || !isInside) {
        return false;
      }
    }
    return true;
  }

  /** YAML writes it in front of a break in a text in quotes, and in front of the next blank. */
  private static boolean endsWithEscape(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == ESCAPE;
  }

  /** Without what stands at its sides; a blank stays where a terminal broke the line. */
  private static String bare(String line, boolean keepsBlanks) {
    String text = Margin.withoutBox(line);
    int from = Margin.end(text);
    boolean isPlain = text.substring(0, from).trim().isEmpty();
    return keepsBlanks && isPlain ? text : text.substring(from).trim();
  }

  /** Whether each line but the last ends at the same column. */
  private boolean isCutAtColumn() {
    int columns = held.get(0).length();
    boolean areFull =
        held.subList(0, held.size() - 1).stream().allMatch(it -> it.length() == columns);
    return areFull && columns >= NARROWEST && held.get(held.size() - 1).length() <= columns;
  }
}
