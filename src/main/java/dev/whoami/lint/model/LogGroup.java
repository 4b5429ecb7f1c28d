package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** A log group that a file declares, so that it need not be created when a task starts. */
public final class LogGroup implements Declared {
  private final SourceLocation at;
  private final String key;
  private final Setting name;

  private LogGroup(SourceLocation at, String key, Setting name) {
    this.at = at;
    this.key = key;
    this.name = name;
  }

  /** The key is the name that references to it use. */
  public static LogGroup of(SourceLocation at, String key, Setting name) {
    return new LogGroup(at, key, name);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  @Override
  public boolean isAcrossFiles() {
    return true;
  }

  /** Whether it certainly is the one that a container names. */
  public boolean isCertainly(Setting group) {
    return group.references().contains(key) || name.isSameAs(group);
  }

  /** Whether a name that is known may be its own, also where its own name is open. */
  public boolean mayHaveName(Setting group) {
    return isCertainly(group) || !name.isKnown();
  }

  /** Whether it may be the one that a container names: two open names may be the same. */
  boolean mayBe(Setting group) {
    boolean areOpen = group.isUnknown() && !name.isKnown();
    return areOpen || isCertainly(group);
  }
}
