package dev.whoami.aws.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of a section's name, split like a POSIX shell does: botocore uses Python's shlex. */
final class ShellWords {
  private static final char NONE = 0;

  private ShellWords() {}

  /** The second of two words; empty for another number of words, or if a quotation has no end. */
  static Optional<String> second(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isWord = false;
    char quote = NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == '\'' || (quote == '"' && c != '\\')) {
        if (c == quote) {
          quote = NONE;
        } else {
          word.append(c);
        }
      } else if (c == '\\') {
        i++;
        if (i == text.length()) {
          return Optional.empty();
        }
        char escaped = text.charAt(i);
        // Between double quotes, a backslash escapes only these two.
        word.append(quote == '"' && escaped != '"' && escaped != '\\' ? "\\" : "").append(escaped);
        isWord = true;
      } else if (c == '\'' || c == '"') {
        quote = c;
        isWord = true;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        if (isWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        isWord = false;
      } else {
        word.append(c);
        isWord = true;
      }
    }
    if (isWord) {
      words.add(word.toString());
    }
    return quote == NONE && words.size() == 2 ? Optional.of(words.get(1)) : Optional.empty();
  }
}
