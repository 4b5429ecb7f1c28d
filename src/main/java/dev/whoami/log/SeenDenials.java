package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.text.LogTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The denied calls of a text. Each caller has each action once, up to a limit. */
final class SeenDenials {
  private static final int MOST = 100;

  private final Map<List<Object>, SeenDenial> denials = new LinkedHashMap<>();
  private long leftOut;

  void add(Denial denial, Optional<SeenIdentity> caller, Optional<LogTime> at, long line) {
    List<Object> key = new ArrayList<>();
    key.add(denial);
    key.add(caller.map(it -> it.arn().toString()).orElse(""));
    if (!denials.containsKey(key) && denials.size() >= MOST) {
      leftOut++;
      return;
    }
    denials.computeIfAbsent(key, it -> new SeenDenial(denial, caller, at, line)).add();
  }

  /**
   * In the order of the text. A call without caller and action is left out if another line names a
   * caller.
   */
  List<SeenDenial> all() {
    List<SeenDenial> all = new ArrayList<>(denials.values());
    boolean isNamed = all.stream().anyMatch(it -> it.caller().isPresent());
    all.removeIf(it -> isNamed && isBare(it));
    return Collections.unmodifiableList(all);
  }

  /**
   * Whether it says only that something was denied, as the stack trace of a complete message
   * repeats.
   */
  private static boolean isBare(SeenDenial denial) {
    return !denial.caller().isPresent() && !denial.denial().part(Denial.Part.ACTION).isPresent();
  }

  /** The number of calls beyond the limit. */
  long leftOut() {
    return leftOut;
  }
}
