package dev.whoami.lint.model;

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

  /** The key is what references to it name. */
  public static LogGroup of(SourceLocation at, String key, Setting name) {
    return new LogGroup(at, key, name);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Whether it may be the one that a container names: two open names may be the same. */
  boolean mayBe(Setting group) {
    boolean isReferred = group.references().contains(key);
    boolean areOpen = group.isUnknown() && !name.isKnown();
    return isReferred || areOpen || name.isSameAs(group);
  }
}
