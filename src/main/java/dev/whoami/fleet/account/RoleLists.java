package dev.whoami.fleet.account;

import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the list of an account's roles was read whole. AWS itself makes a role with a path of its
 * own for EKS and for ECS: a list that has none of these, or nothing else, is only a part.
 */
final class RoleLists {
  private static final String OF_SERVICES = "/aws-service-role/";

  private final Set<String> ofServices = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<ItemKind> cut = EnumSet.noneOf(ItemKind.class);

  RoleLists() {}

  /** Takes a role of an account. */
  void take(Item role, String account) {
    String path = role.fields().text("Path");
    if (role.isListed() && !path.isEmpty()) {
      (path.startsWith(OF_SERVICES) ? ofServices : others).add(account);
    }
  }

  /** A list of roles ends before its end, and which account it is of may not show. */
  void cut(ItemKind kind) {
    cut.add(kind);
  }

  boolean isWhole(String account) {
    return !cut.contains(ItemKind.ROLE) && ofServices.contains(account) && others.contains(account);
  }
}
