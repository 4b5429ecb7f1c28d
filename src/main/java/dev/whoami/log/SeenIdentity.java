package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.trail.UserAgent;
import dev.whoami.world.secret.Redaction;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A caller: how often it called, from when to when, by which link, and from where. */
final class SeenIdentity {
  private static final int MOST_ADDRESSES = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Fa-f.:]{3,45}|[a-z0-9.-]{1,63}\\.com");

  private static final String OF_SERVICE = ".amazonaws.com";
  private static final Pattern TARGET = Pattern.compile("arn:aws[A-Za-z0-9:/_.+=,@-]{1,200}");

  private static final Set<IdentityKind> WITH_KEYS_OF_ROLE =
      EnumSet.of(
          IdentityKind.TASK_ROLE,
          IdentityKind.POD_IDENTITY,
          IdentityKind.IRSA,
          IdentityKind.HOST_ROLE);

  private final Arn arn;
  private final boolean isHost;
  private long count;
  private @Nullable LogTime first;
  private @Nullable LogTime last;
  private final Set<SeenToken> tokens = EnumSet.noneOf(SeenToken.class);
  private long byPlatform;
  private boolean isInContainer;
  private String issuedTo = "";
  private final TaskCalls calls = new TaskCalls();

  /** The session of the task's other role. */
  private @Nullable SeenIdentity twin;

  private final Set<CredentialLink> links = new LinkedHashSet<>();
  private final Set<String> addresses = new LinkedHashSet<>();

  SeenIdentity(Arn arn) {
    this.arn = arn;
    this.isHost = LoggedIdentityKind.isHost(arn);
  }

  void add(Optional<LogTime> at) {
    count++;
    at.ifPresent(
        time -> {
          LogTime from = first;
          LogTime to = last;
          first = from == null || time.isBefore(from) ? time : from;
          last = to == null || to.isBefore(time) ? time : to;
        });
  }

  void by(CredentialLink link) {
    links.add(link);
  }

  /** Adds a token from the log; a later line may show whose token it is. */
  void by(SeenToken seen) {
    tokens.add(seen);
  }

  /** Its last call was by the platform that starts containers, and not by code. */
  void byPlatform() {
    byPlatform++;
  }

  /** Adds an address, or the name of an AWS service. Any other text is dropped. */
  void from(String address) {
    if (addresses.size() < MOST_ADDRESSES
        && !addresses.contains(address)
        && ADDRESS.matcher(address).matches()) {
      addresses.add(address);
    }
  }

  Arn arn() {
    return arn;
  }

  /** Whether it is the Host Role, as the ARN itself shows. */
  boolean isHost() {
    return isHost;
  }

  long count() {
    return count;
  }

  Optional<LogTime> first() {
    return Optional.ofNullable(first);
  }

  Optional<LogTime> last() {
    return Optional.ofNullable(last);
  }

  /** The sources of its credentials, from its User-Agents. */
  Set<CredentialLink> links() {
    return Collections.unmodifiableSet(links);
  }

  /** The AWS services among its addresses, which called on its behalf. */
  List<String> services() {
    return addresses.stream().filter(it -> it.endsWith(OF_SERVICE)).collect(Collectors.toList());
  }

  /** The first few addresses that it called from. */
  Set<String> addresses() {
    return Collections.unmodifiableSet(addresses);
  }

  /** Whether every call was by a program of the host, or by ECS itself. */
  boolean isPlatform() {
    return byPlatform > 0 && byPlatform == count;
  }

  /** The User-Agent of a request shows that it comes from a container. */
  void inContainer() {
    isInContainer = true;
  }

  /** Whether an endpoint, STS or kiam gave it the keys of a role, which no person set. */
  boolean hasKeysOfRole() {
    return WITH_KEYS_OF_ROLE.contains(kind())
        || SessionForm.KIAM.isOf(arn)
        || SessionForm.KUBE2IAM.isOf(arn);
  }

  /** Whether a container has the role of its host, as its own request shows. */
  boolean isHostInContainer() {
    return isInContainer && isHost && !isPlatform();
  }

  /** Adds a call of this session in a record of AWS. */
  void called(String action, UserAgent userAgent) {
    calls.add(action, userAgent);
  }

  /** Another role has a session of the same name. One is the Task Role, and one starts the task. */
  void besides(SeenIdentity other) {
    twin = other;
  }

  /** Sets the resource that AWS gave the keys to, from CloudTrail. Only an ARN is kept. */
  void issuedTo(String target) {
    if (!target.isEmpty() && TARGET.matcher(target).matches() && !Redaction.isLikeSecret(target)) {
      issuedTo = target;
    }
  }

  /** Empty if the text does not name it. */
  String issuedTo() {
    return issuedTo;
  }

  LoggedIdentityKind speaker() {
    LoggedIdentityKind speaker = LoggedIdentityKind.of(arn, token());
    if (isPlatform()) {
      return speaker.asPlatform();
    }
    if (!calls.canBeOfEcs()) {
      return speaker;
    }
    SeenIdentity other = twin;
    if (other != null && other.calls.isOfCode()) {
      return speaker.asPlatform();
    }
    boolean isOtherOfEcs =
        other != null && (other.isPlatform() || other.arn.isOfUsualExecutionRole());
    return isOtherOfEcs ? speaker : speaker.asEitherOfTask();
  }

  private SeenToken token() {
    if (tokens.contains(SeenToken.OF_SERVICE_ACCOUNT)) {
      return SeenToken.OF_SERVICE_ACCOUNT;
    }
    boolean byLink = links.stream().anyMatch(CredentialLink::isWebIdentity);
    boolean isOfSomebody = byLink || tokens.contains(SeenToken.OF_SOMEBODY);
    return isOfSomebody ? SeenToken.OF_SOMEBODY : SeenToken.NONE;
  }

  IdentityKind kind() {
    return speaker().kind();
  }
}
