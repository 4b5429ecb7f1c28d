package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.RoleArnFault;
import java.util.Optional;

/** A role that an object of Kubernetes names, for IRSA. */
public final class RoleAnnotation implements Declared {
  public static final String NAME = "eks.amazonaws.com/role-arn";

  private final SourceLocation at;
  private final String kind;
  private final String name;
  private final Setting role;
  private final PodAccount account;

  private RoleAnnotation(
      SourceLocation at, String kind, String name, Setting role, PodAccount account) {
    this.account = account;
    this.at = at;
    this.kind = kind;
    this.name = name;
    this.role = role;
  }

  public static RoleAnnotation of(
      SourceLocation at, String kind, String name, Setting role, PodAccount account) {
    return new RoleAnnotation(at, kind, name, role, account);
  }

  public Setting role() {
    return role;
  }

  /** The subject of the tokens of its pods, where the namespace and the name are known. */
  public Optional<String> subject() {
    boolean isKnown = account.namespace().isKnown() && account.name().isKnown();
    return isKnown && isOfServiceAccount()
        ? Optional.of(
            "system:serviceaccount:" + account.namespace().text() + ":" + account.name().text())
        : Optional.empty();
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Its role may be declared in another file. */
  @Override
  public boolean isAcrossFiles() {
    return isOfServiceAccount();
  }

  /** Whether EKS reads the annotation at this place. */
  public boolean isOfServiceAccount() {
    return kind.equals("ServiceAccount");
  }

  /** Why the value cannot be a role; empty if it is a role or unknown. */
  public Optional<RoleArnFault> fault() {
    return role.isKnown() ? RoleArnFault.in(role.text()) : Optional.empty();
  }

  /** The kind and the name of the object, as a report shows them. */
  public String owner() {
    return ShownName.name(kind) + " " + (name.isEmpty() ? "without a name" : ShownName.name(name));
  }
}
