package dev.whoami.log;

import dev.whoami.aws.Arn;
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

/** Somebody who asked: how often, from when to when, by which link, and from where. */
final class SeenIdentity {
  private static final int MOST_ADDRESSES = 3;
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9A-Fa-f.:]{3,45}|[a-z0-9.-]{1,63}\\.com");

  private static final String OF_SERVICE = ".amazonaws.com";
  private static final Pattern TARGET = Pattern.compile("arn:aws[A-Za-z0-9:/_.+=,@-]{1,200}");

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

  /** The session of the other role of the same task. */
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

  /** The last time that it was seen, it was what starts containers that asked, and no code. */
  void byPlatform() {
    byPlatform++;
  }

  /** An address, or the name of a service of AWS; anything else is not kept. */
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

  /** Whether it is the Host Role, which the ARN shows by itself. */
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

  /** Where its credentials came from, as its User-Agents say. */
  Set<CredentialLink> links() {
    return Collections.unmodifiableSet(links);
  }

  /** The services of AWS among them, which called on behalf of this identity. */
  List<String> services() {
    return addresses.stream().filter(it -> it.endsWith(OF_SERVICE)).collect(Collectors.toList());
  }

  /** The first few addresses that it asked from. */
  Set<String> addresses() {
    return Collections.unmodifiableSet(addresses);
  }

  /** Whether a program of the machine asked, or ECS itself, each time. */
  boolean isPlatform() {
    return byPlatform > 0 && byPlatform == count;
  }

  /** A request says of itself that it comes from a container. */
  void inContainer() {
    isInContainer = true;
  }

  /** Whether a container has the role of its machine, as its own request says. */
  boolean isHostInContainer() {
    return isInContainer && isHost && !isPlatform();
  }

  /** A call of this session in a record of AWS. */
  void called(String action, UserAgent userAgent) {
    calls.add(action, userAgent);
  }

  /** Another role has a session of the same name: one is the task's, and one is for its start. */
  void besides(SeenIdentity other) {
    twin = other;
  }

  /** To what AWS gave the keys, as CloudTrail says it; anything but an ARN is not kept. */
  void issuedTo(String target) {
    if (!target.isEmpty() && TARGET.matcher(target).matches() && !Redaction.isLikeSecret(target)) {
      issuedTo = target;
    }
  }

  /** Empty where the text does not say it. */
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
