package dev.whoami.chain;

import dev.whoami.aws.Version;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What configures a program, by the program's own names of its settings. A setting that is not here
 * has the value that the program gives it. Keys are not among them. With it goes the AWS SDK that
 * the program has beside it.
 */
public final class ProgramSettings {
  private static final ProgramSettings NONE = new ProgramSettings(Collections.emptyMap(), null);

  private final Map<String, String> values;
  private final @Nullable Version sdk;

  private ProgramSettings(Map<String, String> values, @Nullable Version sdk) {
    this.values = values;
    this.sdk = sdk;
  }

  /** As a program comes. */
  public static ProgramSettings none() {
    return NONE;
  }

  public ProgramSettings with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new ProgramSettings(more, sdk);
  }

  /** With this version of the AWS SDK whose providers it uses beside it. */
  public ProgramSettings withSdk(Version version) {
    return new ProgramSettings(values, version);
  }

  /** The version of the AWS SDK beside it, else the newest one that is known. */
  Version sdkOr(Version newest) {
    return sdk == null ? newest : sdk;
  }

  /** Empty where nobody set it. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether it is set to true. */
  public boolean isOn(String name) {
    return value(name).filter("true"::equalsIgnoreCase).isPresent();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProgramSettings
        && ((ProgramSettings) other).values.equals(values)
        && Objects.equals(((ProgramSettings) other).sdk, sdk);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, sdk);
  }

  /** The names alone. */
  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
