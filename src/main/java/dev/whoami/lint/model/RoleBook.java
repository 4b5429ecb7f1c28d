package dev.whoami.lint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The declared roles with the policies that are attached to them, by key and by name. */
final class RoleBook {
  private final List<Role> roles;

  private RoleBook(List<Role> roles) {
    this.roles = roles;
  }

  static RoleBook of(List<Role> declared, List<Attachment> attachments) {
    RoleBook bare = new RoleBook(declared);
    List<Role> dressed = new ArrayList<>();
    for (Role role : declared) {
      Role with = role;
      for (Attachment each : attachments) {
        if (means(each.role(), role)) {
          with = with.plus(each.policy());
        } else if (bare.mayMean(each.role())) {
          with = with.plus(Policy.unknown());
        }
      }
      dressed.add(with);
    }
    return new RoleBook(dressed);
  }

  /** The one role that a setting certainly means: none where several fit. */
  Optional<Role> find(Setting setting) {
    List<Role> fitting = new ArrayList<>();
    for (Role each : roles) {
      if (means(setting, each)) {
        fitting.add(each);
      }
    }
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean means(Setting setting, Role role) {
    boolean byKey = setting.reference().filter(role.key()::equals).isPresent();
    return byKey || isNameOf(setting, role);
  }

  private static boolean isNameOf(Setting setting, Role role) {
    String text = setting.text();
    return setting.isKnown()
        && role.name().isKnown()
        && role.name().text().equals(text.substring(text.lastIndexOf('/') + 1));
  }

  /** A setting that is not known, and not known to be another role. */
  private boolean mayMean(Setting setting) {
    return setting.isUnknown() && !find(setting).isPresent();
  }
}
