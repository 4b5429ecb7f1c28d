package dev.whoami.log;

import dev.whoami.log.text.LineCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The words of a line in which a client prints a message: all of some words, at least one of
 * others, and none of a third list. These are plain words, so that no text can slow the search.
 */
final class MessagePattern {
  private final List<String> all;
  private final List<String> oneOf;
  private final List<String> none;
  private final LineCondition condition;
  private final List<String> quoted;

  private MessagePattern(
      List<String> all,
      List<String> oneOf,
      List<String> none,
      LineCondition condition,
      List<String> quoted) {
    this.all = copy(all);
    this.oneOf = copy(oneOf);
    this.none = copy(none);
    this.condition = condition;
    this.quoted = quoted.equals(all) ? this.all : copy(quoted);
  }

  /** Saves memory: there are many patterns, and most of them have few words. */
  private static List<String> copy(List<String> words) {
    return words.isEmpty()
        ? Collections.emptyList()
        : Collections.unmodifiableList(Arrays.asList(words.toArray(new String[0])));
  }

  /** The first word is the rarest. The others are looked for only after it is found. */
  static MessagePattern of(List<String> all) {
    return new MessagePattern(
        all, Collections.emptyList(), Collections.emptyList(), Condition.ANY, all);
  }

  /** The same, and at least one of these. Other programs print the words without them. */
  MessagePattern withOneOf(List<String> others) {
    return new MessagePattern(all, others, none, condition, quoted);
  }

  /** The same, and none of these. */
  MessagePattern without(List<String> others) {
    return new MessagePattern(all, oneOf, others, condition, quoted);
  }

  /** The same, and this condition must hold. */
  MessagePattern where(LineCondition other) {
    return new MessagePattern(all, oneOf, none, both(condition, other), quoted);
  }

  /** Leaves out a condition that always holds. There are many patterns, and little memory. */
  private static LineCondition both(LineCondition one, LineCondition other) {
    if (one == Condition.ANY || other == Condition.ANY) {
      return one == Condition.ANY ? other : one;
    }
    return (line, first) -> one.holds(line, first) && other.holds(line, first);
  }

  /** The word that is looked for first. */
  String first() {
    return all.get(0);
  }

  /** Whether a line with the first word also has the others. */
  boolean areIn(String line) {
    return all.stream().allMatch(line::contains)
        && (oneOf.isEmpty() || oneOf.stream().anyMatch(line::contains))
        && none.stream().noneMatch(line::contains)
        && condition.holds(line, first());
  }

  /**
   * The same, quoted from this line. A pattern may begin after the first letter of a word, which
   * may be a capital.
   */
  MessagePattern quotedFrom(String line) {
    List<String> words = new ArrayList<>();
    for (String each : all) {
      words.add(line.substring(beginOfWord(line, line.indexOf(each)), end(line, each)));
    }
    return new MessagePattern(all, oneOf, none, condition, words);
  }

  private static int end(String line, String word) {
    return line.indexOf(word) + word.length();
  }

  /** A pattern leaves out at most the first letter of a word. */
  private static int beginOfWord(String line, int from) {
    boolean isCut =
        from > 0
            && Character.isLetter(line.charAt(from))
            && Character.isLetter(line.charAt(from - 1))
            && (from == 1 || !Character.isLetter(line.charAt(from - 2)));
    return isCut ? from - 1 : from;
  }

  /** The words for people, who look for them in the log. */
  @Override
  public String toString() {
    return String.join(" … ", quoted);
  }
}
