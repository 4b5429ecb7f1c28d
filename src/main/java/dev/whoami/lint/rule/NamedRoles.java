package dev.whoami.lint.rule;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.TokenDenial;
import dev.whoami.lint.model.token.TokenTrust;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The declared roles by their names: several where a repository has one for each account. */
final class NamedRoles {
  /** More than any repository has of one name: each is tried with each token. */
  static final int MOST = 100;

  private final Map<String, List<Role>> byName = new HashMap<>();
  private final Set<String> inLowerCase = new HashSet<>();

  private NamedRoles() {}

  static NamedRoles in(Declarations all) {
    NamedRoles named = new NamedRoles();
    for (Role each : all.roles()) {
      if (each.name().isKnown()) {
        named.byName.computeIfAbsent(each.name().text(), it -> new ArrayList<>()).add(each);
        named.inLowerCase.add(each.name().text().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }

  List<Role> of(String name) {
    return Collections.unmodifiableList(byName.getOrDefault(name, Collections.emptyList()));
  }

  /** Whether only the case tells a name from that of a role. */
  boolean hasInOtherCase(String name) {
    return !byName.containsKey(name) && inLowerCase.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The denial of the first, if all of them certainly deny. */
  static Optional<TokenDenial> denial(
      List<Role> roles, Function<TokenTrust, Optional<TokenDenial>> judge) {
    Optional<TokenDenial> first = Optional.empty();
    if (roles.size() > MOST) {
      return first;
    }
    for (Role each : roles) {
      Optional<TokenDenial> denial = TokenTrust.of(each).flatMap(judge);
      if (!denial.isPresent()) {
        return Optional.empty();
      }
      first = first.isPresent() ? first : denial;
    }
    return first;
  }
}
