package dev.whoami.trust;

import dev.whoami.aws.Arn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of a request for a role: the values that are known here, the keys that such a
 * request never has, and all others, which are unknown.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html">
 *     AWS: global condition keys</a>
 */
final class CallerKeys {
  /** The services whose caller is a resource in the account of the role. */
  private static final Set<String> OF_ROLES_ACCOUNT =
      new HashSet<>(Arrays.asList("ecs-tasks.amazonaws.com", TrustCaller.POD_IDENTITY));

  /** The keys of a call that a service makes for one of its resources. AWS lists no others. */
  private static final Set<String> OF_SERVICES =
      new HashSet<>(
          Arrays.asList(
              "aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"));

  /** Services that ask for a role without an external ID. Others, such as Cognito, send one. */
  private static final Set<String> WITHOUT_EXTERNAL_ID =
      new HashSet<>(
          Arrays.asList(
              "ec2.amazonaws.com",
              "ec2.amazonaws.com.cn",
              "ecs-tasks.amazonaws.com",
              "lambda.amazonaws.com",
              TrustCaller.POD_IDENTITY));

  private final TrustCaller caller;
  private final CarriedKeys carried;
  private final @Nullable Arn role;

  CallerKeys(TrustCaller caller, Optional<Arn> role) {
    this.caller = caller;
    this.carried = new CarriedKeys(caller);
    this.role = role.orElse(null);
  }

  KeyValue value(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    Optional<KeyValue> given = caller.given(key);
    if (given.isPresent()) {
      return given.get();
    }
    if (key.contains("${")) {
      return KeyValue.unknown();
    }
    if (key.startsWith(CarriedKeys.TAG)) {
      return carried.tag(key);
    }
    switch (key) {
      case "aws:tagkeys":
        return carried.tagKeys();
      case "sts:sourceidentity":
        return carried.sourceIdentity();
      case "sts:externalid":
        return externalId();
      case "aws:securetransport":
        return KeyValue.of("true");
      default:
        return ProviderKey.isNever(key) ? KeyValue.absent() : ofOther(name, key);
    }
  }

  private KeyValue ofOther(String name, String key) {
    return key.startsWith("saml:")
        ? ofAssertion()
        : ProviderKey.isOne(key) ? ofProvider(name) : ofKind(key);
  }

  private KeyValue externalId() {
    boolean isOpen =
        caller.kind() == TrustCaller.Kind.SERVICE && !WITHOUT_EXTERNAL_ID.contains(caller.name());
    return isOpen ? KeyValue.unknown() : KeyValue.absent();
  }

  /** A role's session may have begun with an assertion. Then it keeps the assertion's keys. */
  private KeyValue ofAssertion() {
    boolean isNever =
        caller.kind() == TrustCaller.Kind.SERVICE || caller.kind() == TrustCaller.Kind.WEB_IDENTITY;
    return isNever ? KeyValue.absent() : KeyValue.unknown();
  }

  private KeyValue ofProvider(String key) {
    if (caller.kind() != TrustCaller.Kind.WEB_IDENTITY) {
      // A role's session may have begun with a token, whose keys it keeps.
      return caller.kind() == TrustCaller.Kind.PRINCIPAL ? KeyValue.unknown() : KeyValue.absent();
    }
    if (caller.name().isEmpty()) {
      return KeyValue.unknown();
    }
    int colon = key.lastIndexOf(':');
    return key.substring(0, colon).equalsIgnoreCase(caller.name())
        ? caller.claim(key.substring(colon + 1))
        : KeyValue.absent();
  }

  private KeyValue ofKind(String key) {
    if (caller.kind() == TrustCaller.Kind.SERVICE) {
      return ofService(key);
    }
    if (OF_SERVICES.contains(key)) {
      return KeyValue.absent();
    }
    return caller.arn().map(it -> ofPrincipal(key, it)).orElse(KeyValue.unknown());
  }

  /** The role, if the resource that the service acts for must be in the role's account. */
  Optional<Arn> roleOfSource() {
    boolean isInAccount =
        caller.kind() == TrustCaller.Kind.SERVICE && OF_ROLES_ACCOUNT.contains(caller.name());
    return isInAccount ? Optional.ofNullable(role) : Optional.empty();
  }

  private KeyValue ofService(String key) {
    switch (key) {
      case "aws:sourceaccount":
        return roleOfSource().map(it -> KeyValue.of(it.account())).orElse(KeyValue.unknown());
      case "aws:principalisawsservice":
        return KeyValue.of("true");
      case "aws:principalservicename":
        return KeyValue.of(caller.name());
      default:
        return KeyValue.unknown();
    }
  }

  private static KeyValue ofPrincipal(String key, Arn arn) {
    switch (key) {
      case "aws:principalaccount":
        return KeyValue.of(arn.account());
      case "aws:principaltype":
        return KeyValue.of(arn.kind() == Arn.Kind.USER ? "User" : "AssumedRole");
      case "aws:principalarn":
        // The ARN of a session lacks the path of its role.
        return arn.kind() == Arn.Kind.ROLE || arn.kind() == Arn.Kind.USER
            ? KeyValue.of(arn.toString())
            : KeyValue.unknown();
      case "aws:username":
        return arn.kind() == Arn.Kind.USER ? KeyValue.of(arn.lastElement()) : KeyValue.absent();
      case "aws:principalisawsservice":
        return KeyValue.of("false");
      case "aws:principalservicename":
        return KeyValue.absent();
      default:
        return KeyValue.unknown();
    }
  }
}
