package dev.whoami.diagnosis.fix;

import dev.whoami.world.file.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The page of a finding, as it is in the jar. A fenced block with an ID after its language, such as
 * {@code sh stop-task}, is a fix: whoami prints it wherever it names that fix, and it is written
 * nowhere else.
 */
public final class FindingPage {
  private static final String FENCE = "```";

  /**
   * Pages are also read outside of whoami, so they name whoami by the command that most people use.
   */
  private static final Pattern OWN_COMMAND =
      Pattern.compile("(?m)(?:^|(?<=`))" + Pattern.quote(Names.USUAL_COMMAND) + "\\b");

  private static final String QUOTATION = "\n## The fix\n\n> ";

  /** The pages that were read. A report gets the lines of a fix several times, until they fit. */
  private static final Map<String, Optional<FindingPage>> READ = new ConcurrentHashMap<>();

  private final String code;
  private final String text;

  private FindingPage(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The page of a code; empty if no finding has it. */
  public static Optional<FindingPage> of(String code) {
    return READ.computeIfAbsent(
        code,
        it ->
            Resource.find(FindingPage.class, "/findings/" + it + ".md")
                .map(text -> new FindingPage(it, text)));
  }

  /** The whole page, with the names that are known, and placeholders for the others. */
  public String text(Names names) {
    return NamedText.filled(OWN_COMMAND.matcher(text).replaceAll("\\${whoami}"), names);
  }

  /** The finding in a few words: the first line of the page, without the code. */
  public String title() {
    return text.substring(text.indexOf(": ") + 2, lineEnd(0));
  }

  /**
   * The quotation at the beginning of the fix: a summary in one sentence, for a reader who is not
   * in the container.
   */
  public Optional<String> inShort() {
    int at = text.indexOf(QUOTATION);
    if (at < 0) {
      return Optional.empty();
    }
    int begin = at + QUOTATION.length();
    return Optional.of(text.substring(begin, text.indexOf("\n\n", begin)).replace("\n>", ""));
  }

  /** The block of this ID. */
  Block block(String id) {
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(at);
      String line = text.substring(at, end);
      at = end + 1;
      if (line.startsWith(FENCE)) {
        int close = text.indexOf("\n" + FENCE, end);
        if (line.endsWith(" " + id)) {
          String language = line.substring(FENCE.length(), line.indexOf(' '));
          return new Block(language, text.substring(at, close));
        }
        at = lineEnd(close + 1) + 1;
      }
    }
    throw new IllegalArgumentException(code + " has no block " + id);
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The text between two fences, and its language. */
  static final class Block {
    private final String language;
    private final String text;

    private Block(String language, String text) {
      this.language = language;
      this.text = text;
    }

    String language() {
      return language;
    }

    String text() {
      return text;
    }
  }
}
