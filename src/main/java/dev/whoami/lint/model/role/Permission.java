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

  /** Where the file does not tell which of them is asked for. */
  public static Permission anyOf(String... actions) {
    return new Permission(actions);
  }

  /** Whether it is certain, by all that is known, that none of these policies allows it. */
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
