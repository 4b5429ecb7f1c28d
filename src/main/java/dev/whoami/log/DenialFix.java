package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks for a denied call. They depend on its caller and on the type of the policy. */
final class DenialFix {
  /** The page about denied calls. No finding has it. */
  static final String PAGE = "denied";

  private final SeenDenial seen;
  private final Denial denial;
  private final DeniedCaller caller;
  private final Names names;

  DenialFix(SeenDenial seen, DeniedCaller caller, Names names) {
    this.seen = seen;
    this.denial = seen.denial();
    this.caller = caller;
    this.names = names;
  }

  private Fix block(String id) {
    return Fix.of(PAGE, id, names);
  }

  /** The fixes for a caller that is not the intended one. */
  List<Remedy> ofCaller(Optional<Boolean> isOfPod) {
    List<Remedy> remedies = new ArrayList<>();
    switch (caller) {
      case HOST:
        if (!isOfPod.orElse(false)) {
          remedies.add(
              Remedy.of("Give the task a role, in its task definition:")
                  .fix(Fix.of("WHO101", "in-task-definition", names)));
        }
        if (isOfPod.orElse(true)) {
          remedies.add(Remedy.of("Give the pod a role:").fix(Fix.of("WHO109", "associate", names)));
        }
        break;
      case HOST_WITHOUT_CONTAINER:
        remedies.add(
            Remedy.of(
                "If a container called, give it a role of its own: WHO101 says how for a task,"
                    + " WHO109 for a pod. Otherwise:"));
        break;
      case NOBODY:
        remedies.add(Remedy.of("Give the program credentials: WHO114 says how."));
        break;
      case UNKNOWN:
        remedies.add(Remedy.of("See who calls, in the container:").fix(block("who-am-i")));
        break;
      default:
    }
    return remedies;
  }

  /** The smallest change, the policy to change, and who can change it. */
  Remedy ofPolicy() {
    if (caller == DeniedCaller.SNOWFLAKE) {
      return Remedy.of(
              "Let the trust policy of the role name the user of Snowflake, on condition of the"
                  + " external ID that Snowflake shows. An administrator of IAM in the account"
                  + " can:")
          .fix(Fix.of("WHO107", "trust", names));
    }
    boolean isExplicit = denial.is(Trait.EXPLICIT);
    Optional<DenyingPolicy> policy = denial.policy();
    if (!policy.isPresent()) {
      return isExplicit ? unnamedDenial() : identity(false);
    }
    switch (policy.get().type()) {
      case IDENTITY_BASED:
        return identity(isExplicit);
      case PERMISSIONS_BOUNDARY:
        return Remedy.of(
                change(isExplicit)
                    + " the permissions boundary of the "
                    + owner()
                    + ". An administrator of IAM in the account can:")
            .fix(shown(isUser() ? "boundary-of-user" : "boundary-of-role"))
            .fix(block("statement"));
      case SERVICE_CONTROL:
      case RESOURCE_CONTROL:
        return ofOrganization(policy.get());
      case VPC_ENDPOINT:
        return Remedy.of(
                change(isExplicit)
                    + " the policy of the VPC endpoint. An administrator of the VPC can:")
            .fix(block("endpoint-policy"))
            .fix(block("allow-in-resource"));
      case SESSION:
        return Remedy.of(
                change(isExplicit)
                    + " the policy of the session. The program that called AssumeRole sent it, or"
                    + " the association of EKS Pod Identity has it:")
            .fix(block("session-policy"));
      case ROLE_TRUST:
        return Remedy.of("Let the trust policy of the role name the caller:")
            .fix(Fix.of("WHO107", "trust", names));
      default:
        return ofResource(isExplicit);
    }
  }

  private static String change(boolean isExplicit) {
    return isExplicit ? "Remove or narrow the denial in" : "Allow it in";
  }

  private boolean isUser() {
    return seen.caller().filter(it -> it.arn().kind() == Arn.Kind.USER).isPresent();
  }

  private String owner() {
    return isUser() ? "user" : "role";
  }

  private Remedy identity(boolean isExplicit) {
    if (isExplicit) {
      return Remedy.of(
              "Remove or narrow the denial in a policy of the "
                  + owner()
                  + ": no other policy outweighs it. An administrator of IAM in the account can:")
          .fix(shown(isUser() ? "policies-of-user" : "policies-of-role"));
    }
    if (caller == DeniedCaller.PERSON) {
      return Remedy.of(
              add("this statement to the permission set, in IAM Identity Center. Its administrator")
                  + " can:")
          .fix(block("statement"));
    }
    if (denial.part(Part.ACTION).filter("sts:AssumeRole"::equals).isPresent()) {
      return Remedy.of(
              "Let a policy of the caller allow it, and the trust policy of the other role name the"
                  + " caller:")
          .fix(Fix.of("WHO107", "allow", names))
          .fix(Fix.of("WHO107", "trust", names));
    }
    return Remedy.of(
            add("this policy to the " + owner()) + ". An administrator of IAM in the account can:")
        .fix(block(isUser() ? "add-to-user" : "add-to-role"));
  }

  /** If the message names no policy, a policy that denies the call may also be the reason. */
  private String add(String what) {
    return (denial.policy().isPresent() ? "Add " : "If no policy allows it, add ") + what;
  }

  /** Shows the policy if AWS gives its ARN, else the policies that may be the one. */
  private Fix shown(String otherwise) {
    return denial.policy().flatMap(DenyingPolicy::arn).isPresent()
        ? Fix.of("WHO107", "policy", names)
        : Fix.of("WHO107", otherwise, names);
  }

  private Remedy ofOrganization(DenyingPolicy policy) {
    return Remedy.of(
            change(denial.is(Trait.EXPLICIT))
                + " the "
                + policy.type().words()
                + ". The management account of the organization can; no policy of the "
                + owner()
                + " outweighs it:")
        .fix(
            Fix.of(
                "WHO107", policy.arn().isPresent() ? "control-policy" : "control-policies", names));
  }

  private Remedy ofResource(boolean isExplicit) {
    Remedy remedy =
        Remedy.of(
            isExplicit
                ? "Remove or narrow the denial in the policy of the resource. Its owner can:"
                : "Let the policy of the resource name the caller. Its owner can:");
    switch (denial.service()) {
      case "s3":
        remedy = remedy.fix(block("bucket-policy"));
        break;
      case "kms":
        remedy = remedy.fix(block("key-policy"));
        break;
      default:
    }
    return isExplicit ? remedy : remedy.fix(block("allow-in-resource"));
  }

  private Remedy unnamedDenial() {
    return Remedy.of(
            "Some policy denies it, and no other one outweighs that. Simulate the call to see"
                + " whether it is one of the role:")
        .fix(block("simulate"));
  }

  /** A user's keys are a mistake only if a role is intended. */
  Optional<Remedy> ofKeys() {
    return caller == DeniedCaller.USER
        ? Optional.of(
            Remedy.of("Or, in a container that has a role, remove the keys:")
                .fix(Fix.of("WHO105", "unset", names)))
        : Optional.empty();
  }

  /** A command that shows more; empty if the message says everything. */
  Optional<Remedy> more() {
    if (denial.part(Part.AUTHORIZATION_ID).isPresent()) {
      return Optional.of(
          Remedy.of("All policies that AWS looked at, for a day:").fix(block("details")));
    }
    if (denial.is(Trait.ENCODED)) {
      return Optional.of(
          Remedy.of("The encoded message says more, to a user who may decode it:")
              .fix(block("decode")));
    }
    boolean isSilent =
        caller.isRight()
            && caller != DeniedCaller.SNOWFLAKE
            && !denial.policy().isPresent()
            && !denial.is(Trait.EXPLICIT)
            && denial.toAllow().isPresent();
    return isSilent
        ? Optional.of(
            Remedy.of("The message does not say by which policy. To see whether it is the role's:")
                .fix(block("simulate")))
        : Optional.empty();
  }
}
