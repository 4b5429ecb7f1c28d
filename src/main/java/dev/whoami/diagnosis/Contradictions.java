package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.place.AccessKeysAbove;
import dev.whoami.place.ProcessComparison;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts that contradict what STS says of the credentials, or this process's environment: a role or
 * an account that a source names, or the keys of the container's first process. One of the two
 * facts is wrong or misread, so the verdict is likely at most.
 */
final class Contradictions {
  private final Examination x;
  private final List<String> found = new ArrayList<>();

  private Contradictions(Examination x) {
    this.x = x;
  }

  /** One clause each. */
  static List<String> of(SourceIdentity identity, Examination x) {
    Contradictions all = new Contradictions(x);
    identity.arn().filter(it -> identity.isTold()).ifPresent(it -> all.addRoles(identity, it));
    all.addKeys(identity);
    return all.found;
  }

  private void addRoles(SourceIdentity identity, Arn arn) {
    Observation source = identity.source();
    addAccountOfAnswer(source, arn);
    Optional<Arn> served = source.outcome().credentials().flatMap(Credentials::role);
    if (source.source() == Source.CONTAINER && isOther(served, arn)) {
      found.add("the container endpoint names the role " + served.get() + ", and STS another one");
    }
    addAccountOfAgent(source, arn);
    Optional<Arn> configured = source.outcome().detail().role();
    if (isOther(configured, arn)) {
      found.add("the settings name the role " + configured.get() + ", and STS another one");
    }
    if (identity.kind() == IdentityKind.TASK_ROLE) {
      addAccount("the task", x.place().task().map(it -> it.arn().account()), arn);
    }
    if (identity.kind() == IdentityKind.HOST_ROLE) {
      addInstance(source, arn);
    }
  }

  /** STS names the account twice, in the ARN and by itself, and AWS names the same one. */
  private void addAccountOfAnswer(Observation source, Arn arn) {
    Optional<String> account =
        x.identityOf(source).flatMap(it -> it.answer().value()).map(CallerIdentity::account);
    if (!arn.account().equals(account.orElse(arn.account()))) {
      found.add("the answer of STS names two accounts, so it may not be AWS that answers");
    }
  }

  /**
   * Also for a target role in another account: the agent takes the account from the assumedRoleUser
   * of EKS, which is the role that the credentials authenticate to, and so the target role.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumedRoleUser.html">
   *     AWS: AssumedRoleUser of EKS Auth</a>
   */
  private void addAccountOfAgent(Observation source, Arn arn) {
    Optional<String> account = source.outcome().credentials().flatMap(Credentials::account);
    if (source.source() == Source.CONTAINER
        && !arn.account().equals(account.orElse(arn.account()))) {
      found.add("the container endpoint and STS name different accounts");
    }
  }

  private static boolean isOther(Optional<Arn> named, Arn arn) {
    return named.filter(it -> it.roleName().isPresent() && !arn.isSameRoleAs(it)).isPresent();
  }

  /** Adds the facts that contradict the metadata of the instance. */
  private void addInstance(Observation source, Arn arn) {
    Optional<String> listed = source.outcome().detail().instanceRole();
    boolean isSession =
        x.instance()
            .flatMap(InstanceDetails::id)
            .filter(arn.sessionName().orElse("")::equals)
            .isPresent();
    if (isSession && listed.isPresent() && !listed.equals(arn.roleName())) {
      found.add("the instance metadata names the role " + listed.get() + ", and STS another one");
    }
    if (isSession) {
      Optional<Arn> profile = x.instance().flatMap(InstanceDetails::profileArn).flatMap(Arn::parse);
      addAccount("the instance profile", profile.map(Arn::account), arn);
    }
  }

  private void addAccount(String what, Optional<String> account, Arn arn) {
    if (account.filter(it -> !it.isEmpty() && !it.equals(arn.account())).isPresent()) {
      found.add(what + " is of the account " + account.get() + ", and the role of another one");
    }
  }

  /**
   * If the user chose a process, its own keys count, whatever other processes have. A function's
   * keys are its role's only if the runtime has the same keys.
   */
  private void addKeys(SourceIdentity identity) {
    AccessKeysAbove keys = x.place().ancestry().keys();
    boolean isByEnvironment =
        identity.source().source() == Source.ENVIRONMENT
            && identity.kind() == IdentityKind.LAMBDA_ROLE;
    if (isByEnvironment && keys.above() == AccessKeysAbove.Comparison.UNKNOWN) {
      found.add(
          "the environment of the function's first process cannot be read, so these keys may"
              + " be another role's");
    }
    if (x.process().filter(ProcessComparison::areOptionsUnsure).isPresent()) {
      found.add(
          "JDK_JAVA_OPTIONS has properties that Java 8 ignores, and the process's Java is not"
              + " known");
    }
    OtherKeysOfFirst others = OtherKeysOfFirst.in(x);
    if (others.keys().isPresent()) {
      found.add("process 1 has other access keys in its environment than this process");
    } else if (!others.settings().isEmpty()) {
      found.add(
          "process 1, or what it started, has another profile, role, endpoint or Java option");
    }
  }
}
