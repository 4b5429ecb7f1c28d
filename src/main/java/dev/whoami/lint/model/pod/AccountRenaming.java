package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that puts words around the names of ServiceAccounts, or gives them another namespace,
 * as Kustomize does.
 */
public final class AccountRenaming implements Declared {
  /** More than any repository has: each is tried with each role. */
  private static final int MOST = 100;

  private final SourceLocation at;
  private final Setting prefix;
  private final Setting suffix;

  private AccountRenaming(SourceLocation at, Setting prefix, Setting suffix) {
    this.at = at;
    this.prefix = prefix;
    this.suffix = suffix;
  }

  public static AccountRenaming of(SourceLocation at, Setting prefix, Setting suffix) {
    return new AccountRenaming(at, prefix, suffix);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** The roles for the accounts as they were called before, which may be in any namespace. */
  public static List<AccountRole> undone(List<AccountRenaming> renamings, List<AccountRole> roles) {
    Map<String, AccountRenaming> different = new TreeMap<>();
    if (!roles.isEmpty()) {
      renamings.stream()
          .filter(AccountRenaming::isOfNames)
          .forEach(it -> different.putIfAbsent(it.words(), it));
    }
    List<AccountRole> undone = new ArrayList<>();
    if (different.size() > MOST) {
      undone.add(AccountRole.ofAny(renamings.get(0).at));
      return undone;
    }
    for (AccountRenaming each : different.values()) {
      if (each.isOpen()) {
        undone.add(AccountRole.ofAny(each.at));
      } else {
        roles.forEach(role -> each.undo(role, undone));
      }
    }
    return undone;
  }

  private boolean isOfNames() {
    return prefix.isPresent() || suffix.isPresent();
  }

  /** No name has a blank. */
  private String words() {
    return isOpen() ? "" : prefix.text() + " " + suffix.text();
  }

  private boolean isOpen() {
    return prefix.isUnknown() || suffix.isUnknown();
  }

  private void undo(AccountRole role, List<AccountRole> to) {
    String name = role.account().name().text();
    String before = prefix.text();
    String after = suffix.text();
    boolean isRenamed = name.startsWith(before) && name.endsWith(after);
    if (isRenamed && name.length() > before.length() + after.length()) {
      Setting old = Setting.known(name.substring(before.length(), name.length() - after.length()));
      to.add(AccountRole.of(role.at(), PodAccount.anywhere(old)));
    }
  }
}
