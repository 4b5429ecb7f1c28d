package dev.whoami.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may assume a role: the statements of its AssumeRolePolicyDocument. */
public final class TrustPolicy {
  private static final Set<String> ELEMENTS =
      new HashSet<>(Arrays.asList("Version", "Id", "Statement"));
  private static final Set<String> VERSIONS =
      new HashSet<>(Arrays.asList("2012-10-17", "2008-10-17"));

  private final @Nullable Arn role;
  private final String name;
  private final List<TrustStatement> statements;

  private TrustPolicy(@Nullable Arn role, String name, List<TrustStatement> statements) {
    this.role = role;
    this.name = name;
    this.statements = Collections.unmodifiableList(statements);
  }

  /** Throws UnreadablePolicyException if the document is not a policy. */
  static TrustPolicy of(@Nullable Arn role, String name, JsonElement document) {
    JsonElement all = document.isJsonObject() ? document.getAsJsonObject().get("Statement") : null;
    if (all == null || !(all.isJsonArray() || all.isJsonObject())) {
      throw new UnreadablePolicyException(
          "has no Statement in its policy; give the AssumeRolePolicyDocument of a role");
    }
    List<JsonElement> list =
        all.isJsonArray() ? all.getAsJsonArray().asList() : Collections.singletonList(all);
    boolean isOdd = isOdd(document.getAsJsonObject()) || !areSidsUnique(list);
    List<TrustStatement> statements = new ArrayList<>();
    for (JsonElement each : list) {
      statements.add(TrustStatement.of(statements.size() + 1, each, isOdd));
    }
    return new TrustPolicy(role, name, statements);
  }

  /** Whether AWS would not store the policy. Its effect is then unknown. */
  private static boolean isOdd(JsonObject document) {
    JsonElement version = document.get("Version");
    boolean isKnown =
        version == null || (version.isJsonPrimitive() && VERSIONS.contains(version.getAsString()));
    return !isKnown || !ELEMENTS.containsAll(document.keySet());
  }

  /** An empty Sid counts as none. */
  private static boolean areSidsUnique(List<JsonElement> statements) {
    Set<String> sids = new HashSet<>();
    return statements.stream()
        .map(it -> TrustStatement.of(1, it, false).sid())
        .allMatch(it -> it.isEmpty() || sids.add(it));
  }

  /** The same policy with a role, for a text that does not name it. */
  public TrustPolicy ofRole(Arn newRole) {
    return new TrustPolicy(newRole, newRole.roleName().orElse(name), statements);
  }

  /** The role; empty where only the document is known. */
  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  /** The role's name; "the role" where it is not known. */
  public String name() {
    return name;
  }

  /** Whether the text names the role, by its ARN or its name. */
  public boolean isNamed() {
    return role != null || !name.equals(TrustPolicies.UNNAMED);
  }

  List<TrustStatement> statements() {
    return statements;
  }
}
