package dev.whoami.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of English on one line, wherever it was wrapped: a comment, a message, a paragraph. */
record Passage(int line, String text) {
  private static final String LITERAL = "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"";
  private static final Pattern PART =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*+(?:\\n[ \\t]*+//[^\\n]*+)*+|"
              + LITERAL
              + "(?:\\s*+\\+\\s*+"
              + LITERAL
              + ")*+|'(?:[^'\\\\]|\\\\.[^']*+)'");
  private static final Pattern PARAGRAPH = Pattern.compile("(?s).+?(?:\\n\\s*\\n|\\z)");

  static List<Passage> in(Path file) throws IOException {
    String text = Files.readString(file);
    return file.toString().endsWith(".java") ? inJava(text) : inPage(text);
  }

  /** The comments, and the literals that have a space: one without is a key or a name. */
  static List<Passage> inJava(String source) {
    List<Passage> all = new ArrayList<>();
    Matcher part = PART.matcher(source);
    while (part.find()) {
      String text = part.group();
      if (text.startsWith("/")) {
        all.add(at(part.start(), source, text.replaceAll("(?m)^\\s*+(?:/?\\*++/?|//)", " ")));
      } else if (text.contains(" ")) {
        all.add(at(part.start(), source, text.replaceAll("\"\\s*+\\+\\s*+\"", "")));
      }
    }
    return all;
  }

  /** The paragraphs without the code in them, which quotes programs and names. */
  static List<Passage> inPage(String markdown) {
    List<Passage> all = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(markdown);
    while (paragraph.find()) {
      String text = paragraph.group().replaceAll("`[^`\\n]++`", "``");
      all.add(at(paragraph.start(), markdown, text));
    }
    return all;
  }

  private static Passage at(int start, String source, String text) {
    int line = 1 + (int) source.substring(0, start).chars().filter(it -> it == '\n').count();
    return new Passage(line, text.replaceAll("\\s++", " ").trim());
  }
}
