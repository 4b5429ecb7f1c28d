package dev.whoami.log;

import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.diagnosis.fix.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Selects the block of a finding's page for what a message proves. One block is for any place;
 * another may replace it for a pod. A block is written as the code of its page, a space and its ID.
 */
final class MessageFix {
  static final MessageFix NONE = new MessageFix("", "", Collections.emptyMap());

  private final String anywhere;
  private final String inPod;

  /** The values of the block's names that the message itself gives. */
  private final Map<String, String> known;

  private MessageFix(String anywhere, String inPod, Map<String, String> known) {
    this.anywhere = anywhere;
    this.inPod = inPod;
    this.known =
        known.isEmpty()
            ? Collections.emptyMap()
            : Collections.unmodifiableMap(new LinkedHashMap<>(known));
  }

  /** Either block may be empty. */
  static MessageFix of(String anywhere, String inPod, Map<String, String> known) {
    return new MessageFix(anywhere, inPod, known);
  }

  /** The blocks that fit. If the text does not show whether it is of a pod, both. */
  List<Fix> in(Optional<Boolean> isPod, Names names) {
    List<Fix> fitting = new ArrayList<>();
    boolean isOneForAll = inPod.isEmpty();
    if (!anywhere.isEmpty() && (isOneForAll || !isPod.orElse(false))) {
      fitting.add(block(anywhere, names));
    }
    if (!isOneForAll && isPod.orElse(true)) {
      fitting.add(block(inPod, names));
    }
    return fitting;
  }

  private Fix block(String named, Names names) {
    int blank = named.indexOf(' ');
    Fix fix = Fix.of(named.substring(0, blank), named.substring(blank + 1), names);
    for (Map.Entry<String, String> each : known.entrySet()) {
      fix = fix.with(each.getKey(), each.getValue());
    }
    return fix;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof MessageFix)) {
      return false;
    }
    MessageFix that = (MessageFix) other;
    return anywhere.equals(that.anywhere) && inPod.equals(that.inPod) && known.equals(that.known);
  }

  @Override
  public int hashCode() {
    return Objects.hash(anywhere, inPod, known);
  }
}
