package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that hadoop.security.credential.provider.path names, and the aliases in it. */
public final class CredentialStore {
  private final String shown;
  private final @Nullable String path;
  private final List<String> aliases;
  private final @Nullable ConfigProblem problem;

  private CredentialStore(
      String shown, @Nullable String path, List<String> aliases, @Nullable ConfigProblem problem) {
    this.shown = shown;
    this.path = path;
    this.aliases = Collections.unmodifiableList(new ArrayList<>(aliases));
    this.problem = problem;
  }

  static CredentialStore listed(String shown, String path, List<String> aliases) {
    return new CredentialStore(shown, path, aliases, null);
  }

  static CredentialStore unread(String shown, Optional<String> path, ConfigProblem problem) {
    return new CredentialStore(shown, path.orElse(null), Collections.emptyList(), problem);
  }

  /** Its address in a form that may be shown. */
  public String shown() {
    return shown;
  }

  /** The file; empty if it is not on this machine. */
  public Optional<String> path() {
    return Optional.ofNullable(path);
  }

  /** The names of the settings that it holds. whoami opens no entry. */
  public List<String> aliases() {
    return aliases;
  }

  /** Why the aliases cannot be listed. */
  public Optional<ConfigProblem> problem() {
    return Optional.ofNullable(problem);
  }
}
