package dev.whoami.log;

import dev.whoami.log.text.LineCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a line holds where a client has said something: some words, all of them, and not some
 * others. Plain words, so that no text can make the search slow.
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

  /** There are many patterns, and most of them have few words. */
  private static List<String> copy(List<String> words) {
    return words.isEmpty()
        ? Collections.emptyList()
        : Collections.unmodifiableList(Arrays.asList(words.toArray(new String[0])));
  }

  /** The first is the rarest: only where it is found are the others looked for. */
  static MessagePattern of(List<String> all) {
    return new MessagePattern(
        all, Collections.emptyList(), Collections.emptyList(), Condition.ANY, all);
  }

  /** The same, where one of these is also there: other programs have the same words without. */
  MessagePattern withOneOf(List<String> others) {
    return new MessagePattern(all, others, none, condition, quoted);
  }

  /** The same, where none of these is there. */
  MessagePattern without(List<String> others) {
    return new MessagePattern(all, oneOf, others, condition, quoted);
  }

  /** The same, where this also holds. */
  MessagePattern where(LineCondition other) {
    return new MessagePattern(all, oneOf, none, both(condition, other), quoted);
  }

  /** What always holds is left out, since there are many patterns, and little memory. */
  private static LineCondition both(LineCondition one, LineCondition other) {
    if (one == Condition.ANY || other == Condition.ANY) {
      return one == Condition.ANY ? other : one;
    }
    return (line, first) -> one.holds(line, first) && other.holds(line, first);
  }

  /** The word that the others are looked for behind. */
  String first() {
    return all.get(0);
  }

  /** Whether the line, in which the first was found, holds the others. */
  boolean areIn(String line) {
    return all.stream().allMatch(line::contains)
        && (oneOf.isEmpty() || oneOf.stream().anyMatch(line::contains))
        && none.stream().noneMatch(line::contains)
        && condition.holds(line, first());
  }

  /**
   * The same, quoted as they stand in this line: a pattern begins within a word for its capital.
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

  /** A pattern leaves out at most the first letter of a word; what stands before that differs. */
  private static int beginOfWord(String line, int from) {
    boolean isCut =
        from > 0
            && Character.isLetter(line.charAt(from))
            && Character.isLetter(line.charAt(from - 1))
            && (from == 1 || !Character.isLetter(line.charAt(from - 2)));
    return isCut ? from - 1 : from;
  }

  /** For a person, who looks for them in the log. */
  @Override
  public String toString() {
    return String.join(" … ", quoted);
  }
}
