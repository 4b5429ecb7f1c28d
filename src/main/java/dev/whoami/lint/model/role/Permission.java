package dev.whoami.lint.model.role;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An action of AWS that a role must be allowed, or any one of several. */
public final class Permission {
  private final List<String> alternatives;

  private Permission(String... alternatives) {
    this.alternatives = Collections.unmodifiableList(Arrays.asList(alternatives));
  }

  public static Permission of(String action) {
    return new Permission(action);
  }

  /** Any one of these actions, if the file does not say which. */
  public static Permission anyOf(String... actions) {
    return new Permission(actions);
  }

  /** Whether these policies certainly do not allow it. */
  public boolean isMissingIn(Policies policies) {
    return alternatives.stream().noneMatch(policies::mayAllow);
  }

  /** The actions, as IAM writes them. */
  public List<String> actions() {
    return alternatives;
  }

  /** In words: "ssm:GetParameters". */
  public String shown() {
    return String.join(" or ", alternatives);
  }
}
