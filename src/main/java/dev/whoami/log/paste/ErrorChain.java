package dev.whoami.log.paste;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts an error together that a program draws with its causes on lines of their own: behind {@code
 * caused by:}, behind a number, or as the branches of a tree. The lines also pass as they are.
 */
public final class ErrorChain {
  private static final List<String> BRANCHES =
      Arrays.asList(
          "Caused by",
          "caused by",
          "Cause: ",
          "cause: ",
          "\u251c",
          "\u2514",
          "\u2570",
          "\u21b3",
          "---> ",
          "--> ",
          "-> ",
          "=> ",
          "|- ",
          "excon.error.response",
          ":body ",
          ":headers ",
          ":host ",
          ":status_line ",
          "\"Server\" ",
          "`- ");

  /** The last line of an error of Go or Node.js: the status of the answer. */
  private static final List<String> STATUS = Arrays.asList("status code: ", "statusCode: ");

  /** What may stand behind the head that a journal gives to each line. */
  private static final List<String> BEHIND_HEAD =
      Arrays.asList("status code: ", "statusCode: ", "caused by: ", "Caused by: ");

  /** A field of an error of excon that says nothing, and what closes a list of them. */
  private static final Pattern FIELD_OF_RUBY =
      Pattern.compile(":\\w+ *=> |\"[\\w-]+\" *=> |[\\]}],?$");

  private static final int MOST = 12;
  private static final int LONGEST = 4000;

  /** Lines between two causes: those of a stack trace, which say nothing. */
  private static final int GAP = 60;

  /** Takes a whole chain, with the number of its first line. */
  private final LogLineSink sink;

  private final StringBuilder chain = new StringBuilder();

  /** Whether a blank line follows what is held: then only its status can follow. */
  private boolean isParted;

  private String before = "";
  private long beforeNumber = -GAP;
  private long began;
  private long last;
  private int count;

  public ErrorChain(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next line cannot be a cause of one before it. */
  public boolean isIdle() {
    return count == 0 && before.isEmpty();
  }

  /** A line in which nothing is known: it can be a cause, and has none. */
  public void quiet(String text, long number) {
    if (!isIdle()) {
      line(text, number);
      before = "";
    }
  }

  /** Any other line. */
  public void line(String pasted, long number) {
    String text = bare(pasted);
    boolean isStatus = STATUS.stream().anyMatch(text.trim()::startsWith);
    boolean isCause = isStatus || isCause(text.trim());
    boolean isNear = number - (count == 0 ? beforeNumber : last) <= (count == 0 ? 1 : GAP);
    if (count > 0 && (!isCause || !isNear || count >= MOST)) {
      if (isCause || !isOfStack(text)) {
        end();
      }
    }
    if (isCause && isParted && !isStatus) {
      end();
    }
    isParted = count > 0 && text.trim().isEmpty();
    if (isCause && chain.length() + text.length() < LONGEST) {
      if (count == 0) {
        began = isNear ? beforeNumber : number;
        chain.append(isNear && before.length() < LONGEST / 4 ? before.trim() + " " : "");
      }
      chain.append(text.trim()).append(' ');
      last = number;
      count++;
    }
    before = text;
    beforeNumber = number;
  }

  /** A cause or a status without the head that a journal gave it; another line as it is. */
  private static String bare(String pasted) {
    if (BEHIND_HEAD.stream().noneMatch(pasted::contains)) {
      return pasted;
    }
    String text = JournalHead.without(pasted);
    return BEHIND_HEAD.stream().anyMatch(text::startsWith) ? text : pasted;
  }

  private static boolean isCause(String bare) {
    int digits = 0;
    while (digits < bare.length() && digits < 2 && Character.isDigit(bare.charAt(digits))) {
      digits++;
    }
    return (digits > 0 && bare.startsWith(": ", digits))
        || BRANCHES.stream().anyMatch(bare::startsWith);
  }

  /** A line of a stack, or of the page that an endpoint answered with. */
  private static boolean isOfStack(String text) {
    String bare = text.trim();
    return bare.isEmpty()
        || bare.startsWith("at ")
        || bare.startsWith("... ")
        || bare.startsWith("<")
        || FIELD_OF_RUBY.matcher(bare).lookingAt();
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (count > 0) {
      String whole = chain.toString().trim();
      chain.setLength(0);
      count = 0;
      sink.line(whole, began);
    }
  }
}
