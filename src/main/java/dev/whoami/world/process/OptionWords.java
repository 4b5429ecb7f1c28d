package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words of a variable such as JAVA_TOOL_OPTIONS or of a file of options of the JVM: split at
 * white space outside of quotes.
 */
final class OptionWords {
  private OptionWords() {}

  static List<String> in(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (char each : (text + " ").toCharArray()) {
      if (quote != 0 ? each == quote : each == '"' || each == '\'') {
        quote = quote == 0 ? each : 0;
      } else if (quote == 0 && Character.isWhitespace(each)) {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(each);
      }
    }
    return Collections.unmodifiableList(words);
  }
}
