package dev.whoami.chain.setting;

import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The profile in a program's configuration, and the file that has it; either can be left out. */
public final class OwnProfile {
  static final OwnProfile NONE = new OwnProfile(null, null);

  private final @Nullable String name;
  private final @Nullable String file;

  private OwnProfile(@Nullable String name, @Nullable String file) {
    this.name = name;
    this.file = file;
  }

  OwnProfile named(String newName) {
    return new OwnProfile(newName, file);
  }

  OwnProfile in(String newFile) {
    return new OwnProfile(name, newFile);
  }

  /** Whether the configuration has neither a name nor a file. */
  boolean isNone() {
    return name == null && file == null;
  }

  /** Empty if AWS_PROFILE decides. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Empty if the default files have it. */
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

  /** Someone may have pasted a secret in place of the name. */
  @Override
  public String toString() {
    return "profile " + name().map(Redaction::word).orElse("of the environment");
  }
}
