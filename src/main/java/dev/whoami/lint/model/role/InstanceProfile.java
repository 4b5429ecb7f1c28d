package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** An instance profile, which gives an instance a role. */
public final class InstanceProfile implements Declared {
  private final SourceLocation at;
  private final String key;
  private final Setting name;
  private final Setting role;

  private InstanceProfile(SourceLocation at, String key, Setting name, Setting role) {
    this.at = at;
    this.key = key;
    this.name = name;
    this.role = role;
  }

  public static InstanceProfile of(SourceLocation at, String key, Setting name, Setting role) {
    return new InstanceProfile(at, key, name, role);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public String key() {
    return key;
  }

  public Setting name() {
    return name;
  }

  public Setting role() {
    return role;
  }
}
