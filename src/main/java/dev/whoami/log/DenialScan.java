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
 * Finds denied calls in lines. A sentence without its reason may continue in the next line, where a
 * terminal or a person broke it.
 */
final class DenialScan {
  private static final String USER = "User: ";

  private final SeenDenials denials;

  /** Receives a sentence that was in several lines. */
  private final LogLineSink joined;

  /** The line before, if it names a caller: the sentence may be broken after it. */
  private String before = "";

  private String open = "";
  private boolean isJoined;
  private Optional<SeenIdentity> caller = Optional.empty();

  /** A denial whose line ends within the caller's name. */
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

  /** The sentence with its caller, who may be in the line before. */
  String whole(String text) {
    return text.contains(USER) || before.isEmpty() ? text : before.trim() + " " + text.trim();
  }

  /** Reads a line in which a sentence of AWS denies a call. */
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

  /** Reads any other line, which may continue the sentence before it. */
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

  /** Reads a line in which a service denies a call without naming the caller. */
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

  /** Whether the line ends within the caller's name. The next line may have the rest. */
  private static boolean isCutOff(String text) {
    int user = text.lastIndexOf(USER);
    return user >= 0 && text.trim().indexOf(' ', user + USER.length()) < 0;
  }

  private void endCut() {
    cut.ifPresent(it -> denials.add(it, Optional.empty(), at, line));
    cut = Optional.empty();
  }

  /** Ends the input. */
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
