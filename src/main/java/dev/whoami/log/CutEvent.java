package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.DenialText;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.trail.PastedField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event of CloudTrail that a person pasted partly, or that a tool wrote as YAML. Its fields are
 * in separate lines. It collects the fields that a denied call needs.
 */
final class CutEvent {
  private static final int FARTHEST = 60;

  private final Map<String, String> fields = new HashMap<>();
  private Optional<SeenIdentity> caller = Optional.empty();
  private Optional<Denial> denied = Optional.empty();
  private long last;

  /** Whether no denied call waits for the next line. */
  boolean isIdle() {
    return !denied.isPresent();
  }

  /** The denied call whose last field was in the line before, if no sentence of AWS followed. */
  Optional<Denial> denied() {
    return denied;
  }

  /** The line with the last field. */
  long last() {
    return last;
  }

  /** Adds a line, and the identity in it. */
  void line(String text, Optional<SeenIdentity> who, long number) {
    denied = deniedIn(text, who, number);
  }

  /** The denied call, if this line has the last field that it needs. */
  private Optional<Denial> deniedIn(String text, Optional<SeenIdentity> who, long number) {
    if (number - last > FARTHEST) {
      clear();
    }
    if (who.isPresent()) {
      caller = who;
      last = number;
    }
    if (!who.isPresent() && !PastedField.mayBeIn(text)) {
      return Optional.empty();
    }
    boolean isDecoded = field("action", text);
    boolean isAnswer = field("allowed", text);
    isAnswer |= field("explicitDeny", text);
    if (isAnswer || isDecoded) {
      last = number;
    }
    if (isDecoded && caller.isPresent() && fields.getOrDefault("allowed", "").equals("false")) {
      return decoded();
    }
    boolean isField = field("eventSource", text);
    isField |= field("eventName", text);
    isField |= field("errorCode", text);
    if (isField) {
      last = number;
    }
    String source = fields.getOrDefault("eventSource", "");
    String code = fields.getOrDefault("errorCode", "").replace("Client.", "");
    boolean isWhole =
        (isField || who.isPresent())
            && caller.isPresent()
            && source.endsWith(".amazonaws.com")
            && !code.isEmpty();
    if (!isWhole || !fields.containsKey("eventName") || !TrailEvent.DENIALS.contains(code)) {
      return Optional.empty();
    }
    String service = source.substring(0, source.indexOf('.'));
    String action = ServiceCall.of(service, fields.getOrDefault("eventName", ""));
    return Optional.of(Denial.UNKNOWN.with(Denial.Part.ACTION, action));
  }

  /** The denied call in the answer of decode-authorization-message, whose end was cut off. */
  private Optional<Denial> decoded() {
    String action = fields.getOrDefault("action", "");
    return DenialText.isAction(action)
        ? Optional.of(
            Denial.UNKNOWN
                .with(Denial.Part.ACTION, action)
                .with(
                    Denial.Trait.EXPLICIT, fields.getOrDefault("explicitDeny", "").equals("true")))
        : Optional.empty();
  }

  Optional<SeenIdentity> caller() {
    return caller;
  }

  /** Forgets the fields, because a sentence of AWS says more than they do. */
  void clear() {
    fields.clear();
    caller = Optional.empty();
    denied = Optional.empty();
  }

  private boolean field(String name, String text) {
    Optional<String> value = PastedField.in(text, name);
    value.ifPresent(it -> fields.put(name, it));
    return value.isPresent();
  }
}
