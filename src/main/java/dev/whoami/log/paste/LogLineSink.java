package dev.whoami.log.paste;

/** Takes a line of a text, with its number. */
public interface LogLineSink {
  void line(String text, long number);
}
