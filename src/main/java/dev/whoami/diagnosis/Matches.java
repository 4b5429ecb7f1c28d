package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The independent matches that prove an identity: the key that the SDK itself took is the source's;
 * the ARN's role and account are those that the source or the settings name; the session is the
 * task's, the instance's or the pod's. STS drops a role's path, so name and account are compared.
 */
final class Matches {
  private final Examination x;
  private final Observation source;
  private final Arn arn;
  private final List<String> found = new ArrayList<>();

  Matches(Examination x, Observation source, Arn arn) {
    this.x = x;
    this.source = source;
    this.arn = arn;
  }

  List<String> found() {
    if (arn.kind() != Arn.Kind.ASSUMED_ROLE) {
      found.add(
          "STS names the " + (arn.kind() == Arn.Kind.ROOT ? "root user" : "user") + " itself");
    }
    key();
    role();
    session();
    return found;
  }

  private void key() {
    Optional<String> taken = x.trial().accessKeyId();
    Optional<String> ours = source.outcome().credentials().map(Credentials::accessKeyId);
    if (taken.isPresent() && taken.equals(ours)) {
      found.add("the SDK itself took the key of this source");
    }
  }

  private void role() {
    Optional<Arn> named = source.outcome().credentials().flatMap(Credentials::role);
    if (named.filter(arn::isSameRoleAs).isPresent()) {
      found.add("the role is the one that the container endpoint names");
    }
    if (source.outcome().configuredRole().filter(arn::isSameRoleAs).isPresent()) {
      found.add("the role is the one that the settings name");
    }
    boolean host = source.source() == Source.INSTANCE_METADATA;
    if (host && x.hostRole().equals(arn.roleName())) {
      found.add("the role is the one that the instance metadata names");
    }
  }

  private void session() {
    Optional<String> session = arn.sessionName();
    if (x.place()
        .task()
        .map(Task::id)
        .filter(id -> session.filter(id::equals).isPresent())
        .isPresent()) {
      found.add("the session is the task's ID");
    }
    if (session.isPresent() && x.instance().flatMap(it -> it.id()).equals(session)) {
      found.add("the session is the instance's ID");
    }
    if (session.isPresent() && x.place().lambdaFunction().equals(session)) {
      found.add("the session is the Lambda function's name");
    }
    boolean pod = source.source() == Source.CONTAINER && x.place().platform().isPod();
    if (pod && session.filter(name -> name.startsWith("eks-")).isPresent()) {
      found.add("the session has the form of EKS Pod Identity");
    }
    if (source.outcome().isSubjectConfirmed()) {
      found.add("STS recognized the service account in the token");
    }
  }
}
