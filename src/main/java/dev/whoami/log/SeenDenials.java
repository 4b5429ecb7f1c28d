package dev.whoami.log;

import dev.whoami.log.denial.Denial;
import dev.whoami.log.text.LogTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that a text says were denied: each caller with each action once, up to a limit. */
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

  /** In the order of the text. A call without a caller is left out where another line names it. */
  List<SeenDenial> all() {
    List<SeenDenial> all = new ArrayList<>(denials.values());
    boolean isNamed = all.stream().anyMatch(it -> it.caller().isPresent());
    all.removeIf(it -> isNamed && isBare(it));
    return Collections.unmodifiableList(all);
  }

  /** Nothing but that something was denied, which the stack trace of a whole message repeats. */
  private static boolean isBare(SeenDenial denial) {
    return !denial.caller().isPresent() && !denial.denial().part(Denial.Part.ACTION).isPresent();
  }

  /** How many there was no room for. */
  long leftOut() {
    return leftOut;
  }
}
