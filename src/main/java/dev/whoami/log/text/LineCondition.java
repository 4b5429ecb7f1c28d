package dev.whoami.log.text;

/** What must hold of a line beyond the words of a message. */
public interface LineCondition {
  /**
   * Whether it holds of a line.
   *
   * @param first the word of the message that was found in it
   */
  boolean holds(String line, String first);
}
