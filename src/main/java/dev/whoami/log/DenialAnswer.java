package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.log.denial.ServiceOfCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The answer to a denied call. First it says whether the caller is the intended one. Only then it
 * names the policy, its place, and who can change it.
 */
final class DenialAnswer {
  private static final Set<String> TOLD =
      new HashSet<>(
          Arrays.asList(
              "sts:AssumeRoleWithWebIdentity",
              "sts:AssumeRole",
              "sts:GetCallerIdentity",
              "eks-auth:AssumeRoleForPodIdentity"));

  /**
   * The calls that an S3-compatible store can deny: calls of S3, and calls that the text does not
   * name.
   */
  private static final Set<String> STORES = new HashSet<>(Arrays.asList("s3", ""));

  private final SeenDenial seen;
  private final DeniedCaller caller;
  private final Optional<Boolean> isOfPod;

  /** The store that may have denied the call, if the text names one outside AWS. */
  private final Optional<String> store;

  /** Whether that store denied it, as an answer shows that S3 never gives. */
  private final boolean isOfStore;

  /** Whether the text does not show if S3 denied the call, or a store with the same words. */
  private final boolean isOfAnyStore;

  /** The role that the program had before it got the Host Role. */
  private final Optional<SeenIdentity> before;

  DenialAnswer(SeenDenial seen, SeenIdentities log) {
    this.seen = seen;
    this.caller = DeniedCaller.of(seen, log);
    this.isOfPod = log.isOfPod().isPresent() ? log.isOfPod() : HostRoleName.isOfPod(seen.caller());
    this.store =
        caller == DeniedCaller.UNKNOWN
            ? log.endpoints().otherStore(ServiceOfCall.of(seen.denial()))
            : Optional.empty();
    this.isOfStore = store.isPresent() && log.endpoints().hasOtherStoreAnswered();
    this.isOfAnyStore =
        caller == DeniedCaller.UNKNOWN
            && !log.endpoints().haveAws()
            && STORES.contains(ServiceOfCall.of(seen.denial()));
    this.before =
        log.identityChanges().stream()
            .filter(it -> seen.caller().filter(it.to()::equals).isPresent())
            .map(IdentityChange::from)
            .findFirst();
  }

  DeniedCaller caller() {
    return caller;
  }

  /** The title above denied calls. It does not name AWS if a store may have denied one. */
  static String title(SeenIdentities log) {
    boolean isOfAws =
        log.denials().all().stream()
            .map(it -> new DenialAnswer(it, log))
            .noneMatch(it -> it.isOfAnyStore || it.store.isPresent());
    return isOfAws ? "What AWS denied" : "What was denied";
  }

  /** The caller, in a few words. */
  String who() {
    return seen.caller()
        .map(
            it ->
                it.speaker().words()
                    + ArnText.roleInWords(it.arn())
                    + (it.arn().kind() == Arn.Kind.USER ? " " + it.arn().lastElement() : ""))
        .orElseGet(this::unnamed);
  }

  private String unnamed() {
    switch (caller) {
      case NOBODY:
        return "no identity: an unsigned request";
      case EXECUTION_ROLE:
        return "the Task Execution Role, which the text does not name";
      default:
        return "not named";
    }
  }

  /** The reason as a clause: which policy denies the call, and whether by a statement. */
  String why() {
    Denial denial = seen.denial();
    Optional<DenyingPolicy> policy = denial.policy();
    if (policy.isPresent()) {
      String type = type(policy.get().type());
      return policy.get().isExplicit()
          ? "a statement of a " + type + " denies it"
          : "no " + type + " allows it";
    }
    return denial.is(Denial.Trait.EXPLICIT)
        ? "a statement denies it; the text does not name its policy"
        : "the text does not say by which policy";
  }

  /** The policy of a key or a bucket has its own name. */
  private String type(DenyingPolicy.Type type) {
    if (type != DenyingPolicy.Type.RESOURCE_BASED) {
      return type.words();
    }
    switch (seen.denial().service()) {
      case "kms":
        return "key policy";
      case "s3":
        return "bucket policy";
      default:
        return type.words();
    }
  }

  /** Whether the caller is the intended one, in a sentence or two. */
  String judged() {
    switch (caller) {
      case HOST:
        return before.isPresent()
            ? lost(before.get())
            : isOfPod.orElse(false)
                ? "This denial is right: the node's role should not have this permission. Do not"
                    + " add a policy to it; give the pod its role."
                : "This denial is right: the Host Role should not have this permission. Do not add"
                    + " a policy to it; give the task its role.";
      case HOST_WITHOUT_CONTAINER:
        return "Nothing in the text shows where the caller ran. If a container called, do not add a"
            + " policy to the Host Role: give the container a role of its own. If a program on the"
            + " instance itself called, the role is right and lacks this permission.";
      case AGENT:
        return "A program of the machine called, which needs the Host Role. The policy belongs to"
            + " the Host Role.";
      case EXECUTION_ROLE:
        return "ECS called, to start the task. The policy belongs to the Task Execution Role, and"
            + " not to the Task Role.";
      case PERSON:
        return seen.denial().policy().isPresent()
            ? "A person called, signed in with IAM Identity Center. The policy belongs to the"
                + " permission set."
            : "A person called, signed in with IAM Identity Center. If no policy allows the call,"
                + " the policy belongs to the permission set.";
      case USER:
        return "An IAM user called. If that was a container that has a role, its keys come before"
            + " the role.";
      case SNOWFLAKE:
        return "Snowflake called, with the user that it has for your account. The trust policy of"
            + " the role has to name that user.";
      case OWN_ROLE:
        return seen.caller().filter(it -> it.speaker().isEitherOfTask()).isPresent()
            ? "It is the Task Role or the Task Execution Role: the task definition says which. The"
                + " policy belongs to that one."
            : "The code has a role of its own, so the role is right if it is the one that you"
                + " meant.";
      case ASSUMED_ROLE:
        return "First check that this is the role that you meant.";
      case NOBODY:
        return "The request was not signed: the program found no credentials, or does not sign.";
      default:
        return store
            .map(this::ofStore)
            .orElse(
                "The text does not name the caller. A wrong role looks the same, so check the"
                    + " caller first."
                    + (isOfAnyStore
                        ? " Stores that are not S3 have the same words: there, roles of AWS do not"
                            + " count."
                        : ""));
    }
  }

  private String ofStore(String named) {
    return isOfStore
        ? "The answer is not one of S3: it came from " + named + ". Its keys and policies count."
        : "The text names an endpoint of "
            + named
            + ", and none of AWS. If that store denied the call, its keys and policies count.";
  }

  private static String lost(SeenIdentity role) {
    return "This denial is right: the Host Role should not have this permission. Do not add a"
        + " policy to it: the program had the "
        + role.speaker().words()
        + ArnText.roleInWords(role.arn())
        + " before, and lost it.";
  }

  /** What the denial does not prove, as a clause; empty if there is nothing to add. */
  String notProven() {
    return caller == DeniedCaller.HOST && !before.isPresent()
        ? "that a container called: a program on the instance itself has this role by right."
        : "";
  }

  /** Whether a finding has the fix, because the call is about a trust policy or STS. */
  boolean isToldByFinding(List<Finding> findings) {
    String action = seen.denial().part(Denial.Part.ACTION).orElse("");
    return TOLD.contains(action) && findings.stream().anyMatch(Finding::isError);
  }

  /** The first remedy is the fix; the others give more information. */
  List<Remedy> remedies(Names known, IdentifierMask mask) {
    List<Remedy> remedies = new ArrayList<>();
    if (store.isPresent()) {
      remedies.add(
          Remedy.of(
              isOfStore
                  ? "Check the keys and the policies in that store: roles of AWS do not count"
                      + " there."
                  : "If that store denied the call, check the keys and the policies in it: roles of"
                      + " AWS do not count there. If AWS denied it, check the caller first."));
      return remedies;
    }
    DenialFix fix = new DenialFix(seen, caller, mask.of(new DenialNames(seen, caller, known)));
    if (!before.isPresent()) {
      remedies.addAll(fix.ofCaller(isOfPod));
    }
    if (caller.isRight()) {
      remedies.add(fix.ofPolicy());
    }
    fix.more().ifPresent(remedies::add);
    fix.ofKeys().ifPresent(remedies::add);
    return remedies;
  }
}
