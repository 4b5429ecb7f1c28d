package dev.whoami.log.paste;

import dev.whoami.log.text.Literals;
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

  private static final int LONGEST = 400;

  /** The time of a line stands in front of this column, if it has one. */
  private static final int REACH = 40;

  /** A line that begins so is one of its own. */
  private static final List<String> HEADS =
      Arrays.asList("INFO", "WARN", "ERROR", "DEBUG", "TRACE", "FATAL", "at ", "Caused by", "- ");

  /** The rest of a sentence can begin with one of these. */
  private static final String SIGNS = "('\"`/\\:.,<";

  private final Literals words;
  private final Sink sink;
  private final JoinedLines held;
  private long began;
  private long last;

  /** Joined text without one of the words is not handed on. */
  public FoldedLines(Literals words, Sink sink) {
    this.words = words;
    this.held = new JoinedLines(words);
    this.sink = sink;
  }

  public void line(String pasted, long number) {
    line(pasted, number, words.end(pasted));
  }

  /** A line that was searched for the words already, with this end. */
  public void line(String pasted, long number, int end) {
    int from = Margin.end(pasted);
    boolean isNear = !held.isEmpty() && !held.isFull() && number - last <= 1;
    boolean isNext = isNear && continues(pasted, from);
    last = number;
    if (!isNext) {
      end();
      began = number;
    }
    if (pasted.length() <= LONGEST && !isBlankOrFrame(pasted, from)) {
      held.add(pasted, end);
    }
  }

  /** A blank line, or the upper or lower side of a box. */
  private static boolean isBlankOrFrame(String text, int from) {
    return from == text.length()
        || (text.charAt(from) >= '\u2500' && text.charAt(from) <= '\u257f');
  }

  /** A line with a time, a level or a name in front is another message. */
  private boolean continues(String text, int from) {
    if (from >= text.length() || text.length() > LONGEST || !mayGoOnWith(text.charAt(from))) {
      return false;
    }
    return !hasHead(text, from)
        && !isField(text, from)
        && Margin.isSame(held.first(), text)
        && !hasClock(text, from);
  }

  private static boolean hasHead(String text, int from) {
    char first = text.charAt(from);
    for (String each : HEADS) {
      if (each.charAt(0) == first && text.startsWith(each, from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something like 03:12:00 stands near the beginning. */
  private static boolean hasClock(String text, int from) {
    int reach = Math.min(text.length() - 4, from + REACH);
    for (int i = text.indexOf(':', from + 2); i >= 0 && i < reach; i = text.indexOf(':', i + 1)) {
      if (text.charAt(i + 3) == ':'
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
    if (held.areSeveral()) {
      hand(" ");
      if (held.isCutAtColumn()) {
        hand("");
      }
    }
    held.clear();
  }

  private void hand(String between) {
    boolean keepsBlanks = between.isEmpty();
    if (held.mayHaveWord(between, keepsBlanks)) {
      sink.folded(
          held.joined(between, keepsBlanks),
          () -> held.isOneSentence() ? "" : held.joined("\n", keepsBlanks),
          began);
    }
  }
}
