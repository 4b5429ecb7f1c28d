package dev.whoami.log;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.world.secret.Redaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of the names in a fix, from the text: cluster, task, account and others. A name with
 * two values in the text counts as unknown.
 */
final class LogNames {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();

  /** Adds a name as AWS allows it. Any other text could be part of a command, and is dropped. */
  void add(String name, String value) {
    if (ShellWord.name(Optional.of(value)).isPresent()) {
      put(name, value);
    }
  }

  /**
   * Adds an address or an ARN. It may have no quotes or spaces, and may not look like an option.
   */
  void addWord(String name, String value) {
    if (!ShellWord.plainOr("", Optional.of(value)).isEmpty()) {
      put(name, value);
    }
  }

  private void put(String name, String value) {
    if (unclear.contains(name) || Redaction.isLikeSecret(value)) {
      return;
    }
    String before = values.putIfAbsent(name, value);
    if (before != null && !before.equals(value)) {
      values.remove(name);
      unclear.add(name);
    }
  }

  Names names() {
    return name -> Optional.ofNullable(values.get(name));
  }
}
