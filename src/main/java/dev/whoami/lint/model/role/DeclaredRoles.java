package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The declared roles with the policies that are attached to them, by key and by name. */
public final class DeclaredRoles {
  private final Map<String, List<Role>> byKey = new HashMap<>();
  private final Map<String, List<Role>> byName = new HashMap<>();

  private DeclaredRoles(List<Role> roles) {
    for (Role each : roles) {
      byKey.computeIfAbsent(each.key(), it -> new ArrayList<>()).add(each);
      if (each.name().isKnown()) {
        byName.computeIfAbsent(each.name().text(), it -> new ArrayList<>()).add(each);
      }
    }
  }

  public static DeclaredRoles of(List<Role> declared, List<Attachment> attachments) {
    DeclaredRoles bare = new DeclaredRoles(declared);
    AttachedPolicies attached = new AttachedPolicies();
    for (Attachment each : attachments) {
      boolean mayBeAny = each.role().isUnknown() && !bare.find(each.role()).isPresent();
      attached.add(each, mayBeAny);
    }
    List<Role> dressed = new ArrayList<>();
    declared.forEach(role -> dressed.add(attached.to(role)));
    return new DeclaredRoles(dressed);
  }

  /** The same role, with the policies that are attached to it. */
  public Role dressed(Role role) {
    return byKey.getOrDefault(role.key(), new ArrayList<>()).stream()
        .filter(it -> it.at() == role.at())
        .findFirst()
        .orElse(role);
  }

  /** The only role that a setting can mean; empty if several match. */
  public Optional<Role> find(Setting setting) {
    List<Role> fitting = new ArrayList<>();
    setting.reference().map(byKey::get).ifPresent(it -> it.stream().limit(2).forEach(fitting::add));
    if (setting.isKnown() && fitting.size() < 2) {
      List<Role> named = byName.getOrDefault(nameIn(setting), new ArrayList<>());
      named.stream().filter(it -> !fitting.contains(it)).limit(2).forEach(fitting::add);
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The name in an ARN, or only the name. */
  static String nameIn(Setting role) {
    return role.text().substring(role.text().lastIndexOf('/') + 1);
  }
}
