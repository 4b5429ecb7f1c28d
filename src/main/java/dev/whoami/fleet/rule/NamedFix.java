package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.model.WorkloadId;
import java.util.Locale;
import java.util.Optional;

/**
 * A fix with names that others gave, as those who write annotations and labels in a cluster can
 * give any. What a shell would take for more than a word is not copied, and stays a placeholder.
 */
final class NamedFix {
  private final Fix fix;

  private NamedFix(Fix fix) {
    this.fix = fix;
  }

  static NamedFix of(String code, String block) {
    return new NamedFix(Fix.of(code, block));
  }

  NamedFix with(String name, String value) {
    String word = ShellWord.plainOr("", Optional.of(value));
    return word.isEmpty() ? this : new NamedFix(fix.with(name, word));
  }

  /** With the names of a workload of Kubernetes. */
  NamedFix of(WorkloadId workload) {
    return with("namespace", workload.space())
        .with("kind", workload.kind().toLowerCase(Locale.ROOT))
        .with("name", workload.name());
  }

  Fix fix() {
    return fix;
  }
}
