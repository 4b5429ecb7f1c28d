package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policies that are attached to roles elsewhere, by the key or the name of the role. */
final class AttachedPolicies {
  private final Map<String, List<Policy>> byKey = new HashMap<>();
  private final Map<String, List<Policy>> byName = new HashMap<>();
  private final Map<String, Policies> shared = new HashMap<>();
  private final List<Attachment> ofAnyRole = new ArrayList<>();
  private final Map<String, Integer> ofAnyRoleByKey = new HashMap<>();

  AttachedPolicies() {}

  /** One whose role is not known, and not known to be another, may be any role's. */
  void add(Attachment attachment, boolean mayBeAny) {
    Setting role = attachment.role();
    role.reference()
        .ifPresent(
            key -> byKey.computeIfAbsent(key, it -> new ArrayList<>()).add(attachment.policy()));
    if (role.isKnown()) {
      byName
          .computeIfAbsent(DeclaredRoles.nameIn(role), it -> new ArrayList<>())
          .add(attachment.policy());
    }
    if (mayBeAny) {
      ofAnyRole.add(attachment);
      role.reference().ifPresent(key -> ofAnyRoleByKey.merge(key, 1, Integer::sum));
    }
  }

  /** The same role, with the policies that are attached to it. */
  Role to(Role role) {
    Role dressed = role.with(shared("key " + role.key(), byKey.get(role.key())));
    if (role.name().isKnown()) {
      String name = role.name().text();
      dressed = dressed.with(shared("name " + name, byName.get(name)));
    }
    int certainlyIts = ofAnyRoleByKey.getOrDefault(role.key(), 0);
    return ofAnyRole.size() > certainlyIts
        ? dressed.with(shared("any", Collections.singletonList(Policy.unknown())))
        : dressed;
  }

  /** Roles with the same key or name share one list and its answers. */
  private Policies shared(String words, @Nullable List<Policy> policies) {
    return policies == null
        ? Policies.none()
        : shared.computeIfAbsent(words, it -> Policies.of(policies));
  }
}
