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
  static final MessageFix NONE = new MessageFix("", "", Collections.emptyMap(), "", "");

  private final String anywhere;
  private final String inPod;

  /** The values of the block's names that the message itself gives. */
  private final Map<String, String> known;

  /** Replaces the fix in short of the page; empty if that fits. */
  private final String inShort;

  /** The whole fix for keys that came from a role; empty if they need no other one. */
  private final String ofRole;

  private MessageFix(
      String anywhere, String inPod, Map<String, String> known, String inShort, String ofRole) {
    this.anywhere = anywhere;
    this.inPod = inPod;
    this.known =
        known.isEmpty()
            ? Collections.emptyMap()
            : Collections.unmodifiableMap(new LinkedHashMap<>(known));
    this.inShort = inShort;
    this.ofRole = ofRole;
  }

  /** Either block may be empty. */
  static MessageFix of(String anywhere, String inPod, Map<String, String> known) {
    return new MessageFix(anywhere, inPod, known, "", "");
  }

  /** The same with other words before its blocks, and the words for keys of a role. */
  MessageFix saying(String words, String wordsOfRole) {
    return new MessageFix(anywhere, inPod, known, words, wordsOfRole);
  }

  /** The same if the keys came from a role. */
  MessageFix forKeysOfRole() {
    return ofRole.isEmpty() ? this : NONE.saying(ofRole, "");
  }

  /** Its words in place of the page's fix in short. */
  Optional<String> inShort() {
    return Optional.of(inShort).filter(it -> !it.isEmpty());
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
    return anywhere.equals(that.anywhere)
        && inPod.equals(that.inPod)
        && known.equals(that.known)
        && inShort.equals(that.inShort)
        && ofRole.equals(that.ofRole);
  }

  @Override
  public int hashCode() {
    return Objects.hash(anywhere, inPod, known, inShort, ofRole);
  }
}
