package dev.whoami.log.text;

/** A condition on a line beyond the words of a message. */
public interface LineCondition {
  /** Whether the line meets it; first is the word of the message that was found in it. */
  boolean holds(String line, String first);
}
