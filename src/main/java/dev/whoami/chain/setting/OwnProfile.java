package dev.whoami.chain.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile in a program's configuration, and the file that has it; either can be left out. */
public final class OwnProfile {
  private final @Nullable String name;
  private final @Nullable String file;

  private OwnProfile(@Nullable String name, @Nullable String file) {
    this.name = name;
    this.file = file;
  }

  /** Empty if both are left out. */
  static Optional<OwnProfile> of(@Nullable String name, @Nullable String file) {
    boolean isOpen = name == null && file == null;
    return isOpen ? Optional.empty() : Optional.of(new OwnProfile(name, file));
  }

  /** Empty where AWS_PROFILE says which. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Empty where it is in the usual files. */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnProfile && ((OwnProfile) other).parts().equals(parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  private List<Optional<String>> parts() {
    return Arrays.asList(name(), file());
  }

  @Override
  public String toString() {
    return "profile " + name().orElse("of the environment");
  }
}
