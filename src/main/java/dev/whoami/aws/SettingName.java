package dev.whoami.aws;

import dev.whoami.world.Witness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The name under which a setting of the SDK for Java is set. The system property comes first, then
 * the variable, then, for a few settings, a property of the profile. Removing one of the others
 * changes nothing.
 */
public final class SettingName {
  private final String variable;
  private final String property;
  private final boolean isProperty;
  private final @Nullable String file;

  private SettingName(String variable, String property, boolean isProperty, @Nullable String file) {
    this.variable = variable;
    this.property = property;
    this.isProperty = isProperty;
    this.file = file;
  }

  /** The name that sets it here; the variable if it is not set. */
  public static SettingName of(SystemSetting setting, Witness w) {
    return new SettingName(
        setting.environmentVariable(),
        setting.property(),
        w.aside().property(setting.property()).isPresent(),
        null);
  }

  /**
   * The property of a profile that sets it, in this file, whose path is already fit for a report.
   */
  public static SettingName ofProfile(SystemSetting setting, String property, String file) {
    return new SettingName(setting.environmentVariable(), property, false, file);
  }

  /** The name of what sets it: a variable, a system property, or a property of the profile. */
  public String text() {
    return isProperty || file != null ? property : variable;
  }

  /** The file with the profile that sets it; empty if the environment or the JVM sets it. */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  public boolean isProperty() {
    return isProperty;
  }

  /** The variable, even if another name sets it. */
  public String variable() {
    return variable;
  }
}
