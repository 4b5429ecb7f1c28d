package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.MetadataStandIn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The matches that prove an identity: the key that the SDK itself took is the source's; the ARN's
 * role and account are those that the source or the settings name; the session is the task's, the
 * instance's or the pod's. STS drops a role's path, so name and account are compared.
 */
final class Matches {
  /** The matches that a kind requires; without them it is likely at most. */
  private static final Map<IdentityKind, Set<Match>> REQUIRED = new EnumMap<>(IdentityKind.class);

  static {
    // Only EC2 names a session after the instance, and only ECS names one after the task.
    REQUIRED.put(IdentityKind.HOST_ROLE, EnumSet.of(Match.SESSION_OF_INSTANCE));
    REQUIRED.put(IdentityKind.TASK_ROLE, EnumSet.of(Match.SESSION_OF_TASK));
    REQUIRED.put(IdentityKind.IRSA, EnumSet.of(Match.SUBJECT_OF_TOKEN));
    // Any program can serve a pod's endpoint.
    REQUIRED.put(IdentityKind.POD_IDENTITY, EnumSet.of(Match.SESSION_OF_POD_IDENTITY));
    REQUIRED.put(IdentityKind.LAMBDA_ROLE, EnumSet.of(Match.SESSION_OF_LAMBDA_FUNCTION));
    REQUIRED.put(IdentityKind.SERVICE_ROLE, EnumSet.of(Match.SESSION_OF_SERVICE));
    REQUIRED.put(
        IdentityKind.ROLES_ANYWHERE,
        EnumSet.of(Match.SESSION_OF_CERTIFICATE, Match.ANSWERS_OF_SIGNING_HELPER));
  }

  /** The sources that give a role of their own; every other source can hold anyone's keys. */
  private static final Set<Source> GIVING = EnumSet.of(Source.CONTAINER, Source.INSTANCE_METADATA);

  private final Set<Match> found = EnumSet.noneOf(Match.class);
  private final Optional<RoleCopy> copy;

  Matches(Examination x, Observation source, Arn arn) {
    copy = RoleCopy.in(source, x);
    if (arn.kind() != Arn.Kind.ASSUMED_ROLE) {
      found.add(arn.kind() == Arn.Kind.ROOT ? Match.ROOT : Match.USER);
    }
    key(x, source);
    role(source, arn);
    session(x, source, arn);
  }

  Certainty certainty(IdentityKind kind) {
    return copy.isPresent() ? ofCopy(kind, found) : certainty(kind, found);
  }

  /**
   * The certainty for keys that were copied. Any program that assumes a role can name the session
   * after the task, so the endpoint must name this role as well.
   */
  static Certainty ofCopy(IdentityKind kind, Set<Match> found) {
    Certainty certainty = certainty(kind, found);
    boolean isOpen =
        kind == IdentityKind.TASK_ROLE && !found.contains(Match.ROLE_OF_CONTAINER_ENDPOINT);
    return isOpen && certainty == Certainty.CERTAIN ? Certainty.LIKELY : certainty;
  }

  /**
   * Two parties make it certain, one makes it likely. Only the name shows a Task Execution Role.
   */
  static Certainty certainty(IdentityKind kind, Set<Match> found) {
    Set<Match.Party> parties = EnumSet.noneOf(Match.Party.class);
    found.forEach(it -> parties.add(it.party()));
    if (parties.isEmpty()) {
      return Certainty.UNCERTAIN;
    }
    boolean isProven =
        kind != IdentityKind.TASK_EXECUTION_ROLE
            && found.containsAll(REQUIRED.getOrDefault(kind, Collections.emptySet()));
    return parties.size() > 1 && isProven ? Certainty.CERTAIN : Certainty.LIKELY;
  }

  /** One clause each. */
  List<String> sentences() {
    return found.stream().map(Match::sentence).collect(Collectors.toList());
  }

  private void key(Examination x, Observation source) {
    Optional<String> taken = x.trial().accessKeyId();
    Optional<String> ours = source.outcome().credentials().map(Credentials::accessKeyId);
    add(Match.KEY_THAT_THE_SDK_TOOK, taken.isPresent() && taken.equals(ours));
  }

  private void role(Observation source, Arn arn) {
    Optional<Arn> served = source.outcome().credentials().flatMap(Credentials::role);
    Optional<Arn> configured = source.outcome().detail().role();
    boolean isOfHost = source.source() == Source.INSTANCE_METADATA;
    Optional<String> listed = source.outcome().detail().instanceRole();
    boolean isOfCopy = copy.filter(it -> it.isNamed(arn)).isPresent();
    add(Match.ROLE_OF_CONTAINER_ENDPOINT, isOfCopy || served.filter(arn::isSameRoleAs).isPresent());
    add(Match.ROLE_OF_SETTINGS, configured.filter(arn::isSameRoleAs).isPresent());
    add(Match.ROLE_OF_INSTANCE, isOfHost && listed.equals(arn.roleName()));
  }

  private void session(Examination x, Observation source, Arn arn) {
    Optional<String> session = arn.sessionName();
    Platform platform = x.place().platform();
    boolean isLambda = platform == Platform.LAMBDA;
    boolean isOwn = source.source() == Source.CONTAINER || copy.isPresent();
    Optional<ContainerServer> server =
        isOwn ? EndpointServer.behind(source, x) : Optional.<ContainerServer>empty();
    boolean isOfUsers = server.filter(ContainerServer::isOfUser).isPresent();
    boolean isOfAgent =
        isOwn && server.map(ContainerServer.ECS_AGENT::equals).orElse(copy.isPresent());
    add(Match.SESSION_OF_TASK, isOfAgent && isSame(session, x.place().task().map(Task::id)));
    add(Match.SESSION_OF_INSTANCE, !isOwn && isSame(session, x.instance().flatMap(it -> it.id())));
    add(Match.SESSION_OF_MANAGED_NODE, !isOwn && SessionForm.MANAGED_NODE.isOf(arn));
    add(
        Match.SESSION_OF_LAMBDA_FUNCTION,
        isLambda && !isOfUsers && isSame(session, x.place().workload()));
    add(
        Match.SESSION_OF_POD_IDENTITY,
        server.filter(ContainerServer.POD_IDENTITY_AGENT::equals).isPresent()
            && SessionForm.POD_IDENTITY.isOf(arn));
    boolean isSubject = source.outcome().detail().isSubjectConfirmed();
    boolean isOfPodsToken = TokenOrigin.isServiceAccount(source, x);
    add(Match.SUBJECT_OF_TOKEN, isSubject && isOfPodsToken);
    add(Match.SUBJECT_OF_OTHER_TOKEN, isSubject && !isOfPodsToken);
    boolean ofService =
        !isOfUsers && AwsService.of(platform).filter(it -> it.made(arn)).isPresent();
    add(Match.SESSION_OF_SERVICE, ofService);
    boolean isUnseen = !ofService && AwsService.ofSession(arn).isPresent();
    add(
        Match.SESSION_OF_SERVICE_UNSEEN,
        isUnseen && !isOfUsers && GIVING.contains(source.source()));
    add(
        Match.NAME_OF_SERVICE,
        !ofService
            && source.source() == Source.INSTANCE_METADATA
            && ServiceMetadata.giving(arn, x).isPresent());
    add(
        Match.ENDPOINT_OF_CLOUDSHELL,
        source.source() == Source.CONTAINER
            && server.filter(ContainerServer.CLOUDSHELL::equals).isPresent());
    standIn(x, source, arn);
  }

  private void standIn(Examination x, Observation source, Arn arn) {
    Optional<StandIn> standIn = StandIn.behind(source, x);
    boolean isByHelper =
        standIn.filter(it -> it.is(MetadataStandIn.SIGNING_HELPER)).isPresent()
            || source.outcome().detail().isOfSigningHelper();
    boolean isOfPod =
        standIn
            .filter(it -> it.is(MetadataStandIn.KUBE2IAM) || it.is(MetadataStandIn.KIAM))
            .isPresent();
    add(Match.SESSION_OF_CERTIFICATE, isByHelper && SessionForm.SERIAL_NUMBER.isOf(arn));
    add(
        Match.ANSWERS_OF_SIGNING_HELPER,
        standIn
            .flatMap(it -> it.server().program())
            .filter(MetadataStandIn.SIGNING_HELPER::equals)
            .isPresent());
    add(
        Match.SESSION_OF_POD_BY_STAND_IN,
        isOfPod && (SessionForm.KUBE2IAM.isOf(arn) || SessionForm.KIAM.isOf(arn)));
  }

  private static boolean isSame(Optional<String> session, Optional<String> name) {
    return session.isPresent() && session.equals(name);
  }

  private void add(Match match, boolean holds) {
    if (holds) {
      found.add(match);
    }
  }
}
