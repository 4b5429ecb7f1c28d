package dev.whoami.log.paste;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a journal, containerd or kubectl puts in front of each line of a program: a time, the host
 * with the program and its number, the stream, or the pod.
 */
final class JournalHead {
  private static final int LONGEST = 300;

  private static final String POD = "(?:\\[pod/[^\\]\\s]{1,200}+\\] )?+";

  private static final String TIME =
      "(?:[A-Z][a-z]{2} [ 0-3]\\d \\d\\d:\\d\\d:\\d\\d|\\d{4}-\\d\\d-\\d\\dT[0-9:.,+Z-]{8,30}+) ?+";

  private static final String PROGRAM = "[\\w.-]{1,80}+ [\\w./@-]{1,100}+(?:\\[\\d{1,7}+\\])?+: ";

  private static final Pattern HEAD =
      Pattern.compile(POD + "(?:" + TIME + "(?:std(?:out|err) [FP] |" + PROGRAM + ")?+)?+");

  private JournalHead() {}

  /** The line without it, and without blanks at its ends. */
  static String without(String line) {
    Matcher head = HEAD.matcher(line).region(0, Math.min(line.length(), LONGEST));
    return head.lookingAt() ? line.substring(head.end()).trim() : line.trim();
  }
}
