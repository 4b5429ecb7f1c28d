package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.ShownName;
import java.util.Collections;
import java.util.List;

/** Which services a role's trust policy names. */
public final class Trust {
  private final boolean known;
  private final List<String> services;
  private final boolean forAnyToken;

  private Trust(boolean known, List<String> services, boolean forAnyToken) {
    this.known = known;
    this.services = services;
    this.forAnyToken = forAnyToken;
  }

  /** Everything that the policy says; an empty list where it names no service. */
  public static Trust in(List<String> services) {
    return new Trust(true, Collections.unmodifiableList(services), false);
  }

  public static Trust unknown() {
    return new Trust(false, Collections.emptyList(), false);
  }

  /** The same, where a statement lets in whoever has a token of an OIDC provider. */
  public Trust forAnyToken(boolean isOpen) {
    return new Trust(known, services, isOpen);
  }

  /** Whether a statement lets in whoever has a token of an OIDC provider. */
  public boolean isForAnyToken() {
    return forAnyToken;
  }

  public boolean isKnown() {
    return known;
  }

  /** Whether it certainly does not trust this service, such as "ecs-tasks". */
  public boolean excludes(String service) {
    return known
        && services.stream().noneMatch(it -> it.equals("*") || it.startsWith(service + "."));
  }

  /** The services as they may be shown. */
  public String shown() {
    if (services.isEmpty()) {
      return "no service";
    }
    StringBuilder text = new StringBuilder();
    for (String each : services) {
      text.append(text.length() == 0 ? "" : ", ").append(ShownName.name(each));
    }
    return text.toString();
  }
}
