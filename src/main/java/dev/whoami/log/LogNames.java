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
 * What the names of a fix stand for, as far as a text says it: cluster, task, account and the like.
 * A name for which the text has two values is not known, since nothing tells which is meant.
 */
final class LogNames {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();

  /** A name as AWS gives it; anything else could be part of a command, and is not kept. */
  void add(String name, String value) {
    if (ShellWord.name(Optional.of(value)).isPresent()) {
      put(name, value);
    }
  }

  /** An address or an ARN: without quotes and blanks, and no option of a command. */
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
