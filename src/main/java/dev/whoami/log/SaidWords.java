package dev.whoami.log;

import dev.whoami.rule.Rules;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The meaning of the words in a text: its messages, whether a sentence of AWS denies a call, and
 * whether it names a caller.
 */
final class SaidWords {
  /** The messages, by their number in the table. */
  private final BitSet messages;

  private final boolean isSentence;
  private final boolean hasCaller;

  private SaidWords(BitSet messages, boolean isSentence, boolean hasCaller) {
    this.messages = messages;
    this.isSentence = isSentence;
    this.hasCaller = hasCaller;
  }

  /** The messages whose first word was found, if the text has all their words. */
  static SaidWords of(BitSet found, String text, boolean isSentence, boolean hasCaller) {
    BitSet meant = new BitSet();
    found.stream().filter(it -> KnownMessages.ALL.get(it).words().areIn(text)).forEach(meant::set);
    return new SaidWords(meant, isSentence, hasCaller);
  }

  /** In the order of the table. */
  void forEachMessage(Consumer<KnownMessage> taker) {
    for (int i = messages.nextSetBit(0); i >= 0; i = messages.nextSetBit(i + 1)) {
      taker.accept(KnownMessages.ALL.get(i));
    }
  }

  /** Whether a sentence of AWS denies a call. */
  boolean isSentence() {
    return isSentence;
  }

  /** Whether a caller is named, or masked. */
  boolean hasCaller() {
    return hasCaller;
  }

  /** Whether a message says that a call was denied. */
  boolean isDenial() {
    return messages().anyMatch(KnownMessage::isDenial);
  }

  /** Whether a message says that credentials were rejected. */
  boolean isRejection() {
    return messages().anyMatch(it -> it.isAbout(Rules.WHO501));
  }

  private Stream<KnownMessage> messages() {
    return messages.stream().mapToObj(KnownMessages.ALL::get);
  }

  @Override
  public String toString() {
    return "messages " + messages + (isSentence ? ", denied" : "");
  }
}
