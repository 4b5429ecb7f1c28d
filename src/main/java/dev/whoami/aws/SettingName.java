package dev.whoami.aws;

import dev.whoami.world.Witness;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * What sets a setting of the SDK for Java: its variable or, where the JVM was started with it, the
 * system property that comes before the variable. A person who removes the wrong one changes
 * nothing.
 */
public final class SettingName {
  private final String variable;
  private final String property;
  private final boolean isProperty;

  private SettingName(String variable, String property, boolean isProperty) {
    this.variable = variable;
    this.property = property;
    this.isProperty = isProperty;
  }

  /** As the setting is set here; the variable where neither is. */
  public static SettingName of(SystemSetting setting, Witness w) {
    return new SettingName(
        setting.environmentVariable(),
        setting.property(),
        w.aside().property(setting.property()).isPresent());
  }

  /** The name of what sets it: a variable or a system property. */
  public String text() {
    return isProperty ? property : variable;
  }

  public boolean isProperty() {
    return isProperty;
  }

  /** The variable, whichever sets it. */
  public String variable() {
    return variable;
  }
}
