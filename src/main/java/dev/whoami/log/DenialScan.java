package dev.whoami.log;

import dev.whoami.log.denial.CallName;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import dev.whoami.log.denial.DenialText;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.paste.LogLineSink;
import dev.whoami.log.text.LogTime;
import java.util.Optional;

/**
 * Takes the denied calls out of lines. A sentence that ends before it says why continues in the
 * next line, where a terminal or a person broke it.
 */
final class DenialScan {
  private static final String USER = "User: ";

  private final SeenDenials denials;

  /** Takes a sentence that was in several lines. */
  private final LogLineSink joined;

  /** The line before, if it names a caller: the sentence can be broken behind it. */
  private String before = "";

  private String open = "";
  private boolean isJoined;
  private Optional<SeenIdentity> caller = Optional.empty();

  /** A denial whose sentence ends within the name of the caller. */
  private Optional<Denial> cut = Optional.empty();

  private Optional<LogTime> at = Optional.empty();
  private long line;

  DenialScan(SeenDenials denials, LogLineSink joined) {
    this.denials = denials;
    this.joined = joined;
  }

  /** Whether the next line cannot continue a sentence. */
  boolean isIdle() {
    return open.isEmpty() && before.isEmpty() && !cut.isPresent();
  }

  /** The sentence with its caller, which can be in the line before. */
  String whole(String text) {
    return text.contains(USER) || before.isEmpty() ? text : before.trim() + " " + text.trim();
  }

  /** A line in which a sentence of AWS denies a call. */
  void line(String text, Optional<SeenIdentity> who, Optional<LogTime> time, long number) {
    cut = Optional.empty();
    end();
    open = whole(text);
    isJoined = !open.equals(text);
    before = "";
    caller = who;
    at = time;
    line = number;
    if (!DenialText.isOpen(text)) {
      end();
    }
  }

  /** Any other line: the rest of the sentence before it, or not. */
  void other(String text, boolean namesCaller) {
    endCut();
    if (!open.isEmpty()) {
      boolean goesOn = DenialText.continues(open, text);
      if (goesOn) {
        open = open + " " + text.trim();
        isJoined = true;
      }
      if (!goesOn || !DenialText.isOpen(open)) {
        end();
      }
    }
    before = namesCaller ? text : "";
  }

  /** A line in which a service denies a call, and names no caller. */
  void unnamed(String text, Optional<LogTime> time, long number) {
    endCut();
    String action = ServiceCall.in(text);
    Denial denial =
        Denial.UNKNOWN
            .with(Part.ACTION, action)
            .with(Part.CALL, action.isEmpty() ? CallName.in(text) : "")
            .with(Trait.AT_START, ServiceCall.isAtStart(text));
    if (isCutOff(text)) {
      cut = Optional.of(denial);
      at = time;
      line = number;
    } else {
      denials.add(denial, Optional.empty(), time, number);
    }
  }

  /** Whether it ends within the name of the caller: the next line can be the rest of it. */
  private static boolean isCutOff(String text) {
    int user = text.lastIndexOf(USER);
    return user >= 0 && text.trim().indexOf(' ', user + USER.length()) < 0;
  }

  private void endCut() {
    cut.ifPresent(it -> denials.add(it, Optional.empty(), at, line));
    cut = Optional.empty();
  }

  /** Nothing follows. */
  void end() {
    endCut();
    if (!open.isEmpty()) {
      Optional<SeenIdentity> who = caller;
      DenialText.in(open).ifPresent(it -> denials.add(it, who, at, line));
      if (isJoined) {
        joined.line(open, line);
      }
      open = "";
    }
  }
}
