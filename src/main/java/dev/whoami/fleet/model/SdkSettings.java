package dev.whoami.fleet.model;

import dev.whoami.fleet.input.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The variables of a container that change how SDKs look for credentials. */
public final class SdkSettings {
  private static final String OFF = "AWS_EC2_METADATA_DISABLED";
  private static final String REGION = "AWS_REGION";
  private static final String FALLBACK = "AWS_DEFAULT_REGION";
  private static final Pattern KEPT = Pattern.compile(String.join("|", OFF, REGION, FALLBACK));
  private static final Pattern PROFILE =
      Pattern.compile("AWS_(?:PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE)");

  private final Map<String, String> values;
  private final boolean hasProfile;

  private SdkSettings(Map<String, String> values, boolean hasProfile) {
    this.values = Collections.unmodifiableMap(values);
    this.hasProfile = hasProfile;
  }

  static SdkSettings in(List<Fields> variables) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean hasProfile = false;
    for (Fields each : variables) {
      String name = each.text("name");
      if (KEPT.matcher(name).matches()) {
        values.put(name, each.text("value"));
      }
      hasProfile |= PROFILE.matcher(name).matches();
    }
    return new SdkSettings(values, hasProfile);
  }

  public boolean hasProfile() {
    return hasProfile;
  }

  /** Whether a variable keeps SDKs from instance metadata. */
  public boolean isMetadataOff() {
    return values.getOrDefault(OFF, "").equalsIgnoreCase("true");
  }

  /** The regions that its variables name; a value that is not in the file is empty. */
  public List<String> regions() {
    List<String> regions = new ArrayList<>();
    Stream.of(REGION, FALLBACK).filter(values::containsKey).map(values::get).forEach(regions::add);
    return regions;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SdkSettings
        && ((SdkSettings) other).values.equals(values)
        && ((SdkSettings) other).hasProfile == hasProfile;
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, hasProfile);
  }
}
