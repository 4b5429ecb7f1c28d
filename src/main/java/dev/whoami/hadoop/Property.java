package dev.whoami.hadoop;

import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.secret.ShownSettings;
import java.util.ArrayList;
import java.util.List;

/** A setting of Hadoop with its variables expanded, and where it comes from. */
public final class Property {
  private final String name;
  private final String value;
  private final String origin;
  private final boolean isDefault;
  private final boolean isFinal;

  Property(String name, String value, String origin, boolean isDefault, boolean isFinal) {
    this.name = name;
    this.value = value;
    this.origin = origin;
    this.isDefault = isDefault;
    this.isFinal = isFinal;
  }

  public String name() {
    return name;
  }

  /** The name as it can be shown: a key may have been pasted in place of a bucket's name. */
  public String shownName() {
    return Redaction.name(name);
  }

  /** The value that Hadoop would get. It may be a key. */
  public Secret value() {
    return Secret.of(value);
  }

  /** The value as a reading. Its text may be a key. */
  public Reading reading() {
    return Reading.present(value);
  }

  /** The value as it may be shown: in full, or only its length. */
  public String shown() {
    return ShownSettings.of(name, value);
  }

  /** Whether the value is nothing but white space. */
  public boolean isBlank() {
    return value.trim().isEmpty();
  }

  /** The parts of a value that is a list with commas. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String each : value.split(",", -1)) {
      if (!each.trim().isEmpty()) {
        parts.add(each.trim());
      }
    }
    return parts;
  }

  /** For example "core-site.xml in /etc/hadoop/conf" or "core-default.xml of 3.3.6". */
  public String origin() {
    return origin;
  }

  /** Whether it is a default of Hadoop that no site file overrides. */
  public boolean isDefault() {
    return isDefault;
  }

  /** Whether a site file forbids later files to change it. */
  public boolean isFinal() {
    return isFinal;
  }

  @Override
  public String toString() {
    return shownName() + " = " + shown() + " (" + origin + ")";
  }
}
