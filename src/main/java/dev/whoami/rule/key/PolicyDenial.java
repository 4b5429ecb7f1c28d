package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.SessionForm;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointPolicy;
import java.util.Optional;

/**
 * The fix if STS reports which type of policy denies a role to a caller. Each type is managed by
 * other people, and an Allow in one type does not override a denial in another.
 */
public final class PolicyDenial {
  private final Arn role;
  private final Optional<Arn> caller;
  private final boolean ofTags;
  private final Examination x;

  private PolicyDenial(Arn role, Optional<Arn> caller, boolean ofTags, Examination x) {
    this.role = role;
    this.caller = caller;
    this.ofTags = ofTags;
    this.x = x;
  }

  /**
   * The denial, with the caller if it is known. A session of EKS Pod Identity passes on its tags.
   */
  public static PolicyDenial ofRole(Arn role, Optional<Arn> caller, Examination x) {
    return new PolicyDenial(
        role, caller, caller.filter(SessionForm.POD_IDENTITY::isOf).isPresent(), x);
  }

  /**
   * The denial if STS denies the tags of the caller's session, which the role's session would
   * inherit.
   */
  PolicyDenial ofTags() {
    return new PolicyDenial(role, caller, true, x);
  }

  /** The policy and its effect, as one clause. */
  static String fact(DenyingPolicy policy) {
    switch (policy.type()) {
      case VPC_ENDPOINT:
        return EndpointPolicy.fact(policy);
      case ROLE_TRUST:
      case RESOURCE_BASED:
        return "the role's trust policy "
            + (policy.isExplicit() ? "denies it" : "does not allow it");
      case IDENTITY_BASED:
        return policy.isExplicit()
            ? "a policy of the caller denies it, whatever other policies allow"
            : "no policy of the caller allows it";
      default:
        return (policy.isExplicit() ? "a " : "no ")
            + policy.type().words()
            + (policy.isExplicit() ? " denies it" : " allows it")
            + ", whatever other policies allow";
    }
  }

  Finding fixed(Finding finding, DenyingPolicy policy) {
    switch (policy.type()) {
      case VPC_ENDPOINT:
        return finding.remedy(
            EndpointPolicy.shown(
                policy.isExplicit()
                    ? "Remove the denial of sts:AssumeRole from this policy:"
                    : "Let this policy allow sts:AssumeRole:",
                x));
      case ROLE_TRUST:
      case RESOURCE_BASED:
        return finding.remedy(policy.isExplicit() ? untrusted() : trust());
      case IDENTITY_BASED:
        return finding.remedy(
            policy.isExplicit()
                ? shown("Remove the denial from the policy of the caller", policy)
                : permission("Let a policy of the caller allow it:"));
      case PERMISSIONS_BOUNDARY:
        return finding.remedy(
            shown(change(policy) + " the permissions boundary of the caller", policy));
      case SESSION:
        return finding.remedy(
            Remedy.of(
                change(policy)
                    + " the session policy. The program that started the caller's session passed"
                    + " that policy (Policy or PolicyArns of AssumeRole)."));
      default:
        return finding.remedy(ofOrganization(policy));
    }
  }

  private static String change(DenyingPolicy policy) {
    return policy.isExplicit() ? "Remove the denial from" : "Allow sts:AssumeRole in";
  }

  /**
   * The fix for a control policy: a service control policy belongs to the caller's organization, a
   * resource control policy to the role's.
   */
  private Remedy ofOrganization(DenyingPolicy policy) {
    boolean isOfRole = policy.type() == DenyingPolicy.Type.RESOURCE_CONTROL;
    Optional<String> account = isOfRole ? Optional.of(role.account()) : caller.map(Arn::account);
    Remedy remedy =
        Remedy.of(
            change(policy)
                + " the "
                + policy.type().words()
                + ", or remove the role from the profile. Ask the organization's management"
                + " account: no policy of the role or the caller outweighs this one.");
    Optional<String> id = policy.name();
    return id.isPresent()
        ? remedy.fix(
            Fix.of("WHO107", "control-policy").with("policy", ShellWord.nameOr("POLICY", id)))
        : remedy.fix(
            Fix.of("WHO107", "control-policies")
                .with("account", account.orElse("ACCOUNT"))
                .with("kind", isOfRole ? "RESOURCE" : "SERVICE"));
  }

  /** The fix with the command that shows the policy: by its ARN, or by its owner. */
  private Remedy shown(String text, DenyingPolicy policy) {
    Optional<String> arn = policy.arn();
    if (arn.isPresent()) {
      return Remedy.of(text + ":")
          .fix(Fix.of("WHO107", "policy").with("policyArn", ShellWord.of(arn.get())));
    }
    boolean isUser = caller.filter(it -> it.kind() == Arn.Kind.USER).isPresent();
    boolean isBoundary = policy.type() == DenyingPolicy.Type.PERMISSIONS_BOUNDARY;
    String owner = isUser ? "user" : "role";
    Fix look =
        isBoundary
            ? Fix.of("WHO107", isUser ? "boundary-of-user" : "boundary-of-role")
            : Fix.of("WHO107", isUser ? "policies-of-user" : "policies-of-role");
    return Remedy.of(text + ":")
        .fix(ShellWord.name(name()).map(it -> look.with(owner, it)).orElse(look));
  }

  /** The caller's name; for a session, the name of its role. */
  private Optional<String> name() {
    return caller.flatMap(
        it -> it.kind() == Arn.Kind.USER ? Optional.of(it.lastElement()) : it.roleName());
  }

  private Remedy untrusted() {
    return shownTrust(
        "Remove the statement that denies it from the role's trust policy, or change its condition"
            + " so that it does not hold for this caller:");
  }

  /** Adds the command that shows the role's trust policy. */
  Remedy shownTrust(String text) {
    return Remedy.of(text)
        .fix(
            Fix.of("WHO107", "show-trust").with("role", ShellWord.nameOr("ROLE", role.roleName())));
  }

  /** The command with which whoami checks the trust policy again, with a value that was found. */
  Fix judgedAgain() {
    return Fix.of("WHO107", "judge-again")
        .with("callerArn", caller.map(Arn::toString).map(ShellWord::of).orElse("CALLER_ARN"));
  }

  /** A statement of the role's trust policy that names the caller. */
  public Remedy trust() {
    return Remedy.of(
            "Let the trust policy of "
                + role.roleName().orElse("ROLE")
                + " name the caller, or the caller's account:")
        .fix(statement());
  }

  /** The statement in that fix. */
  Fix statement() {
    return Fix.of("WHO107", ofTags ? "trust-with-tags" : "trust")
        .with("callerArn", caller.map(this::principal).orElse("CALLER_ARN"));
  }

  /** A statement in a policy of the caller. */
  Remedy permission(String text) {
    return Remedy.of(text)
        .fix(
            Fix.of("WHO107", ofTags ? "allow-with-tags" : "allow")
                .with("roleArn", role.toString()));
  }

  /**
   * The caller as a policy names it: for a session, its role, with the path if a source shows it.
   */
  private String principal(Arn known) {
    for (Source each : Source.values()) {
      Optional<Arn> named = x.seen().outcomeOf(each).role().filter(known::isSameRoleAs);
      if (named.isPresent()) {
        return named.get().toString();
      }
    }
    return known
        .roleName()
        .filter(it -> known.kind() == Arn.Kind.ASSUMED_ROLE)
        .map(it -> known.partition().arn() + ":iam::" + known.account() + ":role/" + it)
        .orElse(known.toString());
  }
}
