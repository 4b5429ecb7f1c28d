package dev.whoami.log;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.log.text.LogTime;
import dev.whoami.log.text.SeenEndpoints;
import dev.whoami.log.trail.AgentRequests;
import dev.whoami.log.trail.HostRoleUses;
import dev.whoami.log.trail.MadeSessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a log has shown so far, in tables that do not grow with the log. Each has a limit, and
 * counts what exceeds it.
 */
final class SeenIdentities {
  private static final int MOST_IDENTITIES = 500;

  /**
   * The beginning of AWS's own roles, which no account can have. AWS uses one to decrypt the disk
   * of an instance, for example.
   */
  private static final String OF_AWS = "aws:";

  private static final int MOST_VOICES = 2000;
  private static final int MOST_CHANGES = 10;
  private static final int LONGEST_VOICE = 200;

  private static final Set<IdentityKind> OF_CONTAINERS =
      EnumSet.of(
          IdentityKind.TASK_ROLE,
          IdentityKind.TASK_EXECUTION_ROLE,
          IdentityKind.POD_IDENTITY,
          IdentityKind.IRSA);

  private final Map<String, SeenIdentity> identities = new LinkedHashMap<>();
  private long leftOut;

  /** The identities by task ID. */
  private final Map<String, SeenIdentity> ofTasks = new HashMap<>();

  private final Map<KnownMessage, SeenMessage> messages = new HashMap<>();
  private final Map<String, LastAsked> voices = new LinkedHashMap<>();
  private final List<IdentityChange> identityChanges = new ArrayList<>();
  private long identityChangeCount;
  private final Set<LogPlace> places = EnumSet.noneOf(LogPlace.class);
  private final SeenSoftware software = new SeenSoftware();
  private final LogNames names = new LogNames();
  private final SeenDenials denials = new SeenDenials();
  private final List<SeenExfiltration> exfiltrations = new ArrayList<>();
  private final HostRoleUses hostRoleUses = new HostRoleUses();
  private final MadeSessions sessions = new MadeSessions(hostRoleUses);
  private final AgentRequests agentRequests = new AgentRequests();
  private final SeenEndpoints endpoints = new SeenEndpoints();
  private boolean isOfPod;
  private boolean isInContainer;
  private boolean isPackedInPart;

  /** The last caller of one voice, and the time of its call. */
  private static final class LastAsked {
    private final SeenIdentity who;
    private final Optional<LogTime> at;

    LastAsked(SeenIdentity who, Optional<LogTime> at) {
      this.who = who;
      this.at = at;
    }
  }

  /**
   * Adds a call. The voice distinguishes programs: a trail has many, and a log has one. Returns
   * nothing if there is no room for another identity.
   */
  Optional<SeenIdentity> asked(Arn arn, Optional<LogTime> at, String voice, long line) {
    if (arn.roleName().filter(it -> it.startsWith(OF_AWS)).isPresent()) {
      return Optional.empty();
    }
    SeenIdentity seen = identities.get(arn.toString());
    if (seen == null && identities.size() >= MOST_IDENTITIES) {
      leftOut++;
      return Optional.empty();
    }
    if (seen == null) {
      new NamesInText(names).caller(arn);
      seen = new SeenIdentity(arn);
      identities.put(arn.toString(), seen);
      findTwin(seen);
    }
    seen.add(at);
    follow(seen, at, voice.substring(0, Math.min(voice.length(), LONGEST_VOICE)), line);
    return Optional.of(seen);
  }

  /** Finds the session of the task's other role, which has the same name. */
  private void findTwin(SeenIdentity seen) {
    if (!SessionForm.TASK.isOf(seen.arn())) {
      return;
    }
    SeenIdentity other = ofTasks.putIfAbsent(seen.arn().lastElement(), seen);
    if (other != null) {
      other.besides(seen);
      seen.besides(other);
    }
  }

  private void follow(SeenIdentity who, Optional<LogTime> at, String voice, long line) {
    LastAsked before = voices.get(voice);
    if (before == null && voices.size() >= MOST_VOICES) {
      return;
    }
    if (before != null && isIdentityChange(before, who, at)) {
      identityChangeCount++;
      if (identityChanges.size() < MOST_CHANGES) {
        identityChanges.add(new IdentityChange(before.who, who, at, line));
      }
    }
    voices.put(voice, new LastAsked(who, at));
  }

  /**
   * Whether the caller changed between the host's role and another one. A trail is not always in
   * the order of time.
   */
  private static boolean isIdentityChange(
      LastAsked before, SeenIdentity who, Optional<LogTime> at) {
    boolean isBack = at.isPresent() && before.at.isPresent() && at.get().isBefore(before.at.get());
    return !isBack && before.who.isHost() != who.isHost();
  }

  void said(KnownMessage message, long line) {
    messages.computeIfAbsent(message, it -> new SeenMessage(it, line)).add();
    message.client().ifPresent(it -> software.spoke(it, Optional.empty()));
  }

  boolean hasSaid(KnownMessage message) {
    return messages.containsKey(message);
  }

  /** The text has something that only an EKS pod has. */
  void ofPod() {
    isOfPod = true;
  }

  /** The text has words that are usual in logs of containers or pods. */
  void inContainer(boolean isPod) {
    isInContainer = true;
    isOfPod |= isPod;
  }

  /** Whether anything in the text is of a container. Otherwise a Host Role may be right. */
  boolean isOfContainer() {
    return isInContainer
        || isOfPod
        || places.stream().anyMatch(LogPlace::isTask)
        || identities.values().stream().anyMatch(it -> OF_CONTAINERS.contains(it.kind()));
  }

  /** Whether the text is of a pod; empty if it does not show that. */
  Optional<Boolean> isOfPod() {
    boolean isPod =
        isOfPod
            || identities.values().stream()
                .map(SeenIdentity::kind)
                .anyMatch(it -> it == IdentityKind.POD_IDENTITY || it == IdentityKind.IRSA);
    boolean isTask =
        places.stream().anyMatch(LogPlace::isTask)
            || identities.values().stream().anyMatch(it -> it.kind() == IdentityKind.TASK_ROLE);
    return isPod == isTask ? Optional.empty() : Optional.of(isPod);
  }

  /** The clients, programs and languages of the text. */
  SeenSoftware software() {
    return software;
  }

  /** The endpoints of AWS and of other stores. */
  SeenEndpoints endpoints() {
    return endpoints;
  }

  SeenDenials denials() {
    return denials;
  }

  AgentRequests agentRequests() {
    return agentRequests;
  }

  HostRoleUses hostRoleUses() {
    return hostRoleUses;
  }

  /** The makers of the sessions in a trail. */
  MadeSessions sessions() {
    return sessions;
  }

  /** Adds a report that an instance's keys were used elsewhere. Only the first few are kept. */
  void exfiltrated(SeenExfiltration report) {
    if (exfiltrations.size() < MOST_CHANGES) {
      exfiltrations.add(report);
    }
  }

  /** Sets whether a packed text was not read completely. */
  void unpacked(boolean isInPart) {
    isPackedInPart = isInPart;
  }

  boolean isPackedInPart() {
    return isPackedInPart;
  }

  List<SeenExfiltration> exfiltrations() {
    return Collections.unmodifiableList(exfiltrations);
  }

  /** Whether the text proves that code ran as the role of its host. */
  boolean isWrong() {
    return !exfiltrations.isEmpty()
        || hostRoleUses.isByContainer()
        || identityChanges.stream().anyMatch(it -> it.to().isHost())
        || identities.values().stream().anyMatch(SeenIdentity::isHostInContainer);
  }

  /** The values of the names in a fix. */
  LogNames names() {
    return names;
  }

  void at(LogPlace place) {
    places.add(place);
  }

  /** In the order of their first calls. */
  List<SeenIdentity> identities() {
    return new ArrayList<>(identities.values());
  }

  /** The number of calls by identities beyond the limit. */
  long leftOut() {
    return leftOut;
  }

  /**
   * The messages in the order of the table. If two messages differ only by a status, the one
   * without it is listed only if some of its lines have no status.
   */
  List<SeenMessage> messages() {
    Map<KnownMessage, Long> withStatus = withStatus();
    return KnownMessages.ALL.stream()
        .map(messages::get)
        .filter(Objects::nonNull)
        .filter(it -> it.count() > withStatus.getOrDefault(it.message(), 0L))
        .collect(Collectors.toList());
  }

  /** Whether some lines of a message have no known status. */
  boolean lacksStatus(KnownMessage general) {
    SeenMessage all = messages.get(general);
    return all == null || all.count() > withStatus().getOrDefault(general, 0L);
  }

  /** The number of lines of each message that have a known status. */
  private Map<KnownMessage, Long> withStatus() {
    Map<KnownMessage, Long> lines = new HashMap<>();
    messages.forEach(
        (message, seen) ->
            message.general().ifPresent(it -> lines.merge(it, seen.count(), Long::sum)));
    return lines;
  }

  /** Only the first few. */
  List<IdentityChange> identityChanges() {
    return Collections.unmodifiableList(identityChanges);
  }

  long identityChangeCount() {
    return identityChangeCount;
  }

  /** The places where callers ran, from their User-Agents. */
  Set<LogPlace> places() {
    return Collections.unmodifiableSet(places);
  }

  boolean isEmpty() {
    return identities.isEmpty()
        && software.clients().isEmpty()
        && messages.isEmpty()
        && places.isEmpty()
        && exfiltrations.isEmpty()
        && hostRoleUses.all().isEmpty()
        && agentRequests.isEmpty()
        && denials.all().isEmpty();
  }
}
