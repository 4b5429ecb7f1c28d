package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reply of a HotSpot to the command that loads an agent: a line with 0 if it understood the
 * command, followed by the result of the agent's library, whose wording depends on the version.
 */
final class LoadReply {
  private static final Pattern NUMBER = Pattern.compile("(?m)^(?:return code: )?(-?\\d{1,9})$");

  private final String text;

  private LoadReply(String text) {
    this.text = text;
  }

  static LoadReply of(String text) {
    return new LoadReply(text);
  }

  void requireDone() throws AttachFailure {
    if (text.contains("Dynamic agent loading is not enabled")) {
      throw forbidden();
    }
    Matcher numbers = NUMBER.matcher(text);
    boolean isAnswer = false;
    while (numbers.find()) {
      isAnswer = true;
      if (!numbers.group(1).equals("0")) {
        throw refused(numbers.group(1));
      }
    }
    if (!isAnswer) {
      throw new AttachFailure(
          Kind.REJECTED, "its Java gave no answer; an older one answers only its own user");
    }
  }

  static AttachFailure forbidden() {
    return new AttachFailure(
        Kind.FORBIDDEN,
        "its Java forbids agents that come later (-XX:-EnableDynamicAgentLoading, JEP 451); start"
            + " it without that option, or with -javaagent:whoami.jar");
  }

  static AttachFailure refused(String code) {
    return new AttachFailure(
        Kind.REJECTED,
        "its Java did not load the agent (code "
            + code
            + "); it may run without the module java.instrument, or with a system class loader of"
            + " its own that takes no agents");
  }
}
