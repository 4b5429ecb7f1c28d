package dev.whoami.fleet.account;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether the list of an account's roles was read whole. A list that --path-prefix or jq made looks
 * like any other, so only one that fleet-collect wrote down as its own counts.
 */
final class RoleLists {
  private static final String RECORD = "collected.json";
  private static final String ROLES = "account/roles.json";

  private final Set<String> collected = new HashSet<>();
  private final Map<String, Set<String>> files = new HashMap<>();
  private final Set<ItemKind> cut = EnumSet.noneOf(ItemKind.class);

  RoleLists() {}

  /** Takes a role of an account. */
  void take(Item role, String account) {
    if (role.isListed()) {
      files.computeIfAbsent(account, it -> new HashSet<>()).add(role.file());
    }
  }

  /** Takes a command of fleet-collect, which names its files from the folder of its record. */
  void collected(Item command) {
    Fields fields = command.fields();
    String record = command.file();
    boolean isRoles = fields.text("outcome").equals("READ") && fields.text("file").equals(ROLES);
    if (isRoles && record.endsWith(RECORD)) {
      collected.add(record.substring(0, record.length() - RECORD.length()) + ROLES);
    }
  }

  /** A list of roles ends before its end, and which account it is of may not show. */
  void cut(ItemKind kind) {
    cut.add(kind);
  }

  boolean isWhole(String account) {
    return !cut.contains(ItemKind.ROLE)
        && files.getOrDefault(account, new HashSet<>()).stream().anyMatch(collected::contains);
  }
}
