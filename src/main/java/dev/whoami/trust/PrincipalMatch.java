package dev.whoami.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the Principal of a statement names a caller, and how. */
final class PrincipalMatch {
  private final Truth holds;
  private final boolean isByName;
  private final List<String> named;
  private final @Nullable NearMiss nearMiss;

  private PrincipalMatch(
      Truth holds, boolean isByName, List<String> named, @Nullable NearMiss nearMiss) {
    this.holds = holds;
    this.isByName = isByName;
    this.named = named;
    this.nearMiss = nearMiss;
  }

  static PrincipalMatch of(TrustStatement statement, TrustCaller caller, Optional<Arn> role) {
    JsonElement principal = statement.principal();
    boolean isDeny = statement.effect() != TrustStatement.Effect.ALLOW;
    List<String> named = new ArrayList<>();
    if (principal != null && principal.isJsonPrimitive()) {
      named.add(principal.getAsString());
      return new PrincipalMatch(
          everyone(principal.getAsString(), caller, isDeny), false, named, null);
    }
    if (principal == null || !principal.isJsonObject()) {
      return new PrincipalMatch(Truth.UNKNOWN, false, named, null);
    }
    Truth holds = Truth.NO;
    boolean isByName = false;
    NearMiss near = null;
    JsonObject types = principal.getAsJsonObject();
    for (String type : types.keySet()) {
      List<String> names = TrustStatement.texts(types.get(type));
      holds = names.isEmpty() ? holds.or(Truth.UNKNOWN) : holds;
      for (String each : names) {
        named.add(each);
        Truth one = one(type, each, caller, isDeny).and(PrincipalMisses.inAccount(each, role));
        holds = holds.or(one);
        isByName |= one == Truth.YES && each.startsWith("arn:") && !each.endsWith(":root");
        if (one != Truth.YES && near == null && !each.contains("${")) {
          near = PrincipalMisses.of(type, each, caller, role).orElse(null);
        }
      }
    }
    return new PrincipalMatch(holds, isByName, named, holds == Truth.YES ? null : near);
  }

  /**
   * A star names all AWS principals. AWS does not document whether it also names a service or a
   * token, so an Allow stays unknown for these. A Deny counts for every caller.
   */
  private static Truth everyone(String name, TrustCaller caller, boolean isDeny) {
    if (!name.equals("*")) {
      return Truth.UNKNOWN;
    }
    return isDeny || caller.kind() == TrustCaller.Kind.PRINCIPAL ? Truth.YES : Truth.UNKNOWN;
  }

  private static Truth one(String type, String name, TrustCaller caller, boolean isDeny) {
    if (name.contains("${")) {
      return inPart(type, name, caller);
    }
    switch (type) {
      case "AWS":
        return name.equals("*") ? everyone(name, caller, isDeny) : principal(name, caller);
      case "Service":
        return caller.kind() == TrustCaller.Kind.SERVICE
            ? ServiceName.match(name, caller.name())
            : Truth.NO;
      case "Federated":
        return federated(name, caller);
      case "CanonicalUser":
        return Truth.NO;
      default:
        return Truth.UNKNOWN;
    }
  }

  /** A name with an unknown part, such as a variable in a file. It may name the caller. */
  private static Truth inPart(String type, String name, TrustCaller caller) {
    String host = PrincipalMisses.provider(name);
    boolean isOtherProvider =
        type.equals("Federated")
            && caller.kind() == TrustCaller.Kind.WEB_IDENTITY
            && name.contains(":oidc-provider/")
            && !host.contains("${")
            && isOther(host, caller);
    return isFor(type, caller) && !isOtherProvider ? Truth.UNKNOWN : Truth.NO;
  }

  private static boolean isOther(String host, TrustCaller caller) {
    return !caller.name().isEmpty() && !host.equals(caller.name());
  }

  private static boolean isFor(String type, TrustCaller caller) {
    switch (caller.kind()) {
      case PRINCIPAL:
        return type.equals("AWS");
      case SERVICE:
        return type.equals("Service");
      default:
        return type.equals("Federated");
    }
  }

  private static Truth federated(String name, TrustCaller caller) {
    switch (caller.kind()) {
      case WEB_IDENTITY:
        return provider(name, caller);
      case SAML:
        return Truth.of(name.equals(caller.name()));
      default:
        return Truth.NO;
    }
  }

  private static Truth provider(String name, TrustCaller caller) {
    if (name.contains(PrincipalMisses.SAML) || !PrincipalForm.isProvider(name)) {
      return Truth.NO;
    }
    if (caller.name().isEmpty()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(!isOther(PrincipalMisses.provider(name), caller));
  }

  private static Truth principal(String name, TrustCaller caller) {
    if (!caller.arn().isPresent() || !PrincipalForm.isIdentity(name)) {
      return Truth.NO;
    }
    Arn own = caller.arn().get();
    if (PrincipalForm.isAccount(name)) {
      return Truth.of(name.equals(own.account()));
    }
    Optional<Arn> parsed = Arn.parse(name);
    if (!parsed.isPresent() || parsed.get().partition() != own.partition()) {
      return Truth.NO;
    }
    Arn wanted = parsed.get();
    if (wanted.kind() == Arn.Kind.ROOT) {
      return Truth.of(wanted.account().equals(own.account()));
    }
    if (wanted.toString().equals(own.toString())) {
      // A session's name that looks like a secret is hidden, so two of them may only look alike.
      return wanted.toString().equals(name) ? Truth.YES : Truth.UNKNOWN;
    }
    boolean isSessionOfIt =
        wanted.kind() == Arn.Kind.ROLE
            && own.kind() == Arn.Kind.ASSUMED_ROLE
            && wanted.isSameRoleAs(own);
    if (isSessionOfIt) {
      return Truth.YES;
    }
    // The policy may name the role with another path, or a session of it.
    return wanted.isSameRoleAs(own) && own.kind() == Arn.Kind.ROLE ? Truth.UNKNOWN : Truth.NO;
  }

  Truth holds() {
    return holds;
  }

  /** Whether it names the role or user itself, and not only its account or everyone. */
  boolean isByName() {
    return isByName;
  }

  /** The names in the policy. */
  List<String> named() {
    return named;
  }

  Optional<NearMiss> nearMiss() {
    return Optional.ofNullable(nearMiss);
  }
}
