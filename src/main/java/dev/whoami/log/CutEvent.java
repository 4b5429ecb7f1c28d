package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.DenialText;
import dev.whoami.log.denial.ServiceCall;
import dev.whoami.log.trail.PastedField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event of CloudTrail that a person pasted in part, or that a tool wrote as YAML: its fields
 * stand in lines of their own. It is put together as far as a denied call needs it.
 */
final class CutEvent {
  private static final int FARTHEST = 60;

  private final Map<String, String> fields = new HashMap<>();
  private Optional<SeenIdentity> caller = Optional.empty();
  private Optional<Denial> denied = Optional.empty();
  private long last;

  /** Whether the next line cannot make the denied call be taken, or say more than it. */
  boolean isIdle() {
    return !denied.isPresent();
  }

  /** The denied call whose last field was in the line before: no sentence of AWS followed it. */
  Optional<Denial> denied() {
    return denied;
  }

  /** The line in which the last field was. */
  long last() {
    return last;
  }

  /** A line, and the identity that it names. */
  void line(String text, Optional<SeenIdentity> who, long number) {
    denied = deniedIn(text, who, number);
  }

  /** A denied call where the line is the last that it needs. */
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

  /** The answer of decode-authorization-message, whose end was cut off. */
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

  /** A sentence of AWS says more than the fields around it. */
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
