package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words in an argument file, as {@code java @FILE} splits them: at white space outside of
 * quotes. Inside quotes a backslash escapes the next character; "#" begins a comment.
 */
final class ArgumentFile {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private ArgumentFile(String text) {
    this.text = text;
  }

  static List<String> words(String text) {
    // A backslash at the end of a line joins it with the next one, without its leading spaces.
    ArgumentFile file = new ArgumentFile(text.replaceAll("\\\\\\r?\\n[ \\t\\f]*", ""));
    file.read();
    return Collections.unmodifiableList(file.words);
  }

  private void read() {
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = readQuoted(c, i + 1);
        inWord = true;
      } else if (c == '#' && !inWord) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(c)) {
        endWord(inWord);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    endWord(inWord);
  }

  /** Returns the position of the closing quote. */
  private int readQuoted(char quote, int start) {
    int i = start;
    for (; i < text.length() && text.charAt(i) != quote; i++) {
      boolean isEscape = text.charAt(i) == '\\' && i + 1 < text.length();
      i += isEscape ? 1 : 0;
      word.append(text.charAt(i));
    }
    return i;
  }

  private void endWord(boolean inWord) {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
