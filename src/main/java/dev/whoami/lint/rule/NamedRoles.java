package dev.whoami.lint.rule;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Role;
import dev.whoami.lint.model.token.TokenDenial;
import dev.whoami.lint.model.token.TokenTrust;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The declared roles of one name: several where a repository has one for each account. */
final class NamedRoles {
  private NamedRoles() {}

  static List<Role> of(Declarations all, String name) {
    return all.roles().stream()
        .filter(it -> it.name().isKnown() && it.name().text().equals(name))
        .collect(Collectors.toList());
  }

  /** The denial of the first, if all of them certainly deny. */
  static Optional<TokenDenial> denial(
      List<Role> roles, Function<TokenTrust, Optional<TokenDenial>> judge) {
    Optional<TokenDenial> first = Optional.empty();
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
