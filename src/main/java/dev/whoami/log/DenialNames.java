package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.MaskedResource;
import dev.whoami.log.denial.UnknownAccount;
import java.util.Optional;

/** The values of the names in a fix for a denied call. The call's own values come first. */
final class DenialNames implements Names {
  private static final int REGION = 3;
  private static final int RESOURCE = 5;
  private static final int PARTS = 6;

  private final SeenDenial seen;
  private final DeniedCaller caller;
  private final Denial denial;
  private final Names others;

  DenialNames(SeenDenial seen, DeniedCaller caller, Names others) {
    this.seen = seen;
    this.caller = caller;
    this.denial = seen.denial();
    this.others = others;
  }

  @Override
  public Optional<String> value(String name) {
    Optional<String> own = own(name);
    return own.isPresent() ? own : others.value(name);
  }

  private Optional<String> own(String name) {
    switch (name) {
      case "action":
        return denial.toAllow();
      case "policyName":
        return denial.toAllow().map(it -> it.replace(':', '-').replace("*", "all"));
      case "resource":
        return word(resource()).filter(DenialNames::isWhole);
      case "region":
        return ShellWord.name(part(REGION));
      case "service":
        return Optional.of(denial.service()).filter(it -> !it.isEmpty());
      case "bucket":
        return ShellWord.name(part(RESOURCE).map(it -> it.split("/", 2)[0]));
      case "key":
        return word(resource());
      case "authorizationId":
        return denial.part(Part.AUTHORIZATION_ID);
      case "policyArn":
        return word(denial.policy().flatMap(DenyingPolicy::arn));
      case "policy":
        return ShellWord.name(denial.policy().flatMap(DenyingPolicy::name));
      case "kind":
        return denial
            .policy()
            .map(it -> it.type() == DenyingPolicy.Type.RESOURCE_CONTROL ? "RESOURCE" : "SERVICE");
      default:
        return seen.caller().map(SeenIdentity::arn).flatMap(it -> ofCaller(name, it));
    }
  }

  private Optional<String> ofCaller(String name, Arn arn) {
    switch (name) {
      case "role":
        // The fix must give the task a role other than its host's.
        return caller == DeniedCaller.HOST ? Optional.empty() : ShellWord.name(arn.roleName());
      case "user":
        return ShellWord.name(Optional.of(arn.lastElement()));
      case "roleArn":
        return denial.part(Part.ACTION).filter("sts:AssumeRole"::equals).isPresent()
            ? word(resource())
            : principal(arn);
      case "callerArn":
        return principal(arn);
      case "account":
        return UnknownAccount.isOf(arn) ? Optional.empty() : Optional.of(arn.account());
      default:
        return Optional.empty();
    }
  }

  /** The ARN as a policy names it: for a session, its role. */
  private static Optional<String> principal(Arn arn) {
    String account = UnknownAccount.isOf(arn) ? "ACCOUNT" : arn.account();
    return word(
        arn.kind() == Arn.Kind.ASSUMED_ROLE
            ? arn.roleName().map(it -> arn.partition().arn() + ":iam::" + account + ":role/" + it)
            : Optional.of(
                arn.toString().replace("::" + arn.account() + ":", "::" + account + ":")));
  }

  /**
   * Whether an ARN is complete. It has six parts; a truncated log has fewer, and a mask hides the
   * first ones.
   */
  private static boolean isWhole(String resource) {
    return resource.equals("*")
        || (resource.startsWith("arn:") && resource.split(":", PARTS).length == PARTS);
  }

  private Optional<String> resource() {
    return denial.part(Part.RESOURCE).flatMap(MaskedResource::unmasked);
  }

  private Optional<String> part(int number) {
    return resource()
        .map(it -> it.split(":", PARTS))
        .filter(it -> it.length == PARTS)
        .map(it -> it[number])
        .filter(it -> !it.isEmpty());
  }

  /** A word that is safe with and without quotes. An asterisk stands for every resource. */
  private static Optional<String> word(Optional<String> text) {
    return text.filter(
        it ->
            it.equals("*") || !ShellWord.plainOr("", Optional.of(it.replace("*", "x"))).isEmpty());
  }
}
