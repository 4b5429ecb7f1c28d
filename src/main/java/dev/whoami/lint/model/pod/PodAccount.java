package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.declared.Setting;
import java.util.Collections;

/** The name of a ServiceAccount, with its namespace if a file gives it. */
public final class PodAccount {
  private final Setting namespace;
  private final Setting name;

  private PodAccount(Setting namespace, Setting name) {
    this.namespace = namespace;
    this.name = name;
  }

  public static PodAccount of(Setting namespace, Setting name) {
    return new PodAccount(namespace, name);
  }

  /** One of this name, in any namespace. */
  public static PodAccount anywhere(Setting name) {
    return of(Setting.unknown(Collections.emptyList()), name);
  }

  public Setting namespace() {
    return namespace;
  }

  public Setting name() {
    return name;
  }

  /** Whether both are certainly the same account. Two without a namespace are the same. */
  public boolean isCertainly(PodAccount other) {
    boolean isOneNamespace =
        namespace.isAbsent() ? other.namespace.isAbsent() : namespace.isSameAs(other.namespace);
    return name.isKnown() && other.name.isKnown() && isOneNamespace && name.isSameAs(other.name);
  }

  /** Its name in a report. */
  public String shown() {
    return "ServiceAccount " + name.shown();
  }
}
