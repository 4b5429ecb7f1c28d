package dev.whoami.log.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers for recent texts. In a large trail, very many events have the same User-Agents, ARNs
 * and times. Each text has one place, which another text may replace.
 */
public final class RecentAnswers<T> {
  private static final int PLACES = 1 << 12;

  /** In characters. Longer texts are rare, and are not kept. */
  private static final int LONGEST = 512;

  private final String[] texts = new String[PLACES];
  private final @Nullable Object[] answers = new Object[PLACES];
  private final Function<String, T> question;

  /** The answer to the question must depend only on the text. */
  public RecentAnswers(Function<String, T> question) {
    this.question = question;
  }

  /** The answer about this text. */
  public T of(String text) {
    int place = placeOf(text);
    Object known = answers[place];
    if (known != null && text.equals(texts[place])) {
      return known(known);
    }
    T answer = question.apply(text);
    if (text.length() <= LONGEST) {
      texts[place] = text;
      answers[place] = answer;
    }
    return answer;
  }

  @SuppressWarnings("unchecked") // Only answers of the question are in the table.
  private T known(Object answer) {
    return (T) answer;
  }

  private static int placeOf(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & PLACES - 1;
  }
}
