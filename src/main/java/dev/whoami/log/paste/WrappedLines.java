package dev.whoami.log.paste;

import dev.whoami.log.denial.DenialText;
import dev.whoami.log.text.LogTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a sentence in which AWS denies a call together again where a terminal or a chat broke it
 * into lines, also in the middle of a word. Lines that do not make such a sentence pass as they
 * are.
 */
public final class WrappedLines {
  private static final int MOST = 5;

  /** What is put together at marked breaks; a sentence of AWS is shorter. */
  private static final int LONGEST = 1000;

  private static final String USER = "User: ";

  /** What a mail, and a shell, puts where it breaks a line. */
  private static final String SOFT_BREAKS = "=\\";

  private final LogLineSink sink;
  private final List<String> held = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();

  public WrappedLines(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next line cannot continue a sentence. */
  public boolean isIdle() {
    return held.isEmpty();
  }

  public void line(String pasted, long number) {
    String text = Margin.withoutBox(pasted);
    boolean isNext = !held.isEmpty() && Margin.isSame(held.get(0), text) && continues(text);
    if (!held.isEmpty() && !isNext) {
      end();
    }
    if (!isNext && !begins(text)) {
      sink.line(text, number);
      return;
    }
    held.add(isNext ? rest(text) : text);
    numbers.add(number);
    if (isNext) {
      join();
    }
  }

  /** The beginning of such a sentence, whose end is not in the same line. */
  private static boolean begins(String text) {
    boolean isBeforeArn = text.trim().endsWith(USER.trim());
    boolean namesCaller = text.contains("arn:") || text.contains("anonymous");
    return (isBeforeArn || (text.contains(USER) && namesCaller))
        && text.length() < LogLines.LONGEST / 2
        && !DenialText.isWhole(text);
  }

  /** A line with a time of its own, or another caller, is another message. */
  private static boolean continues(String text) {
    return Margin.end(text) < text.length()
        && !text.contains(USER)
        && text.length() < LogLines.LONGEST / 2
        && !LogTime.head(text).isPresent();
  }

  /** A line without its margin; one blank in front is of the sentence, cut at a column. */
  private static String rest(String text) {
    int from = Margin.end(text);
    boolean isOfSentence = from == 1 && text.charAt(0) == ' ';
    return isOfSentence ? text : text.substring(from);
  }

  private void join() {
    endSoftBreaks();
    String direct = String.join("", held);
    String spaced = BrokenSentence.atBlanks(held);
    String whole = DenialText.isWhole(spaced) ? spaced : DenialText.isWhole(direct) ? direct : "";
    if (!whole.isEmpty() && BrokenCaller.isOne(held)) {
      long number = numbers.get(0);
      clear();
      sink.line(whole, number);
    } else if (held.size() >= MOST) {
      end();
    }
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (held.isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>(held);
    List<Long> lines = new ArrayList<>(numbers);
    clear();
    int of = BrokenSentence.linesOf(texts);
    if (of > 1) {
      sink.line(BrokenSentence.of(texts.subList(0, of)), lines.get(0));
    }
    for (int i = of > 1 ? of : 0; i < texts.size(); i++) {
      sink.line(texts.get(i), lines.get(i));
    }
  }

  /** A line whose break is marked continues in the next one, in the middle of a word. */
  private void endSoftBreaks() {
    String before = held.get(held.size() - 2);
    boolean isSoft = SOFT_BREAKS.indexOf(before.charAt(before.length() - 1)) >= 0;
    if (isSoft && before.length() < LONGEST) {
      String next = held.remove(held.size() - 1);
      numbers.remove(numbers.size() - 1);
      held.set(held.size() - 1, before.substring(0, before.length() - 1) + next);
    }
  }

  private void clear() {
    held.clear();
    numbers.clear();
  }
}
