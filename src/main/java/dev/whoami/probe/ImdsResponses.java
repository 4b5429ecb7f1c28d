package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.TaskRoleListing;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.probe.imds.MetadataStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the instance metadata service answered: to the request for a session token, with one
 * (IMDSv2) and without (IMDSv1).
 */
public final class ImdsResponses implements SourceEvidence {
  private final ImdsSettings settings;
  private final @Nullable Outcome token;
  private final @Nullable Outcome v2;
  private final @Nullable Outcome v1;
  private final @Nullable ImdsServer server;
  private final TaskRoleListing taskRoles;
  private final @Nullable Outcome later;
  private final @Nullable ImdsResponses withSlash;
  private final ImdsOfClients others;

  private ImdsResponses(
      ImdsSettings settings,
      @Nullable Outcome token,
      @Nullable Outcome v2,
      @Nullable Outcome v1,
      @Nullable ImdsServer server) {
    this.settings = settings;
    this.token = token;
    this.v2 = v2;
    this.v1 = v1;
    this.server = server;
    this.taskRoles = TaskRoleListing.none();
    this.later = null;
    this.withSlash = null;
    this.others = ImdsOfClients.none();
  }

  private ImdsResponses(
      ImdsResponses other,
      ImdsSettings settings,
      TaskRoleListing taskRoles,
      @Nullable Outcome later,
      @Nullable ImdsResponses withSlash,
      ImdsOfClients others) {
    this.settings = settings;
    this.token = other.token;
    this.v2 = other.v2;
    this.v1 = other.v1;
    this.server = other.server;
    this.taskRoles = taskRoles;
    this.later = later;
    this.withSlash = withSlash;
    this.others = others;
  }

  static ImdsResponses notAsked(ImdsSettings settings) {
    return new ImdsResponses(settings, null, null, null, null);
  }

  /** There is a session token; v1 is what the list of roles answers without it. */
  static ImdsResponses withToken(ImdsSettings settings, Outcome v2, Outcome v1, ImdsServer server) {
    return new ImdsResponses(settings, null, v2, v1, server);
  }

  /** There is no session token; this is the result of asking without one, if that was tried. */
  static ImdsResponses withoutToken(
      ImdsSettings settings, Outcome problem, @Nullable Outcome v1, ImdsServer server) {
    return new ImdsResponses(settings, problem, null, v1, server);
  }

  /** The same, with the roles of ECS tasks that the instance metadata names. */
  ImdsResponses with(TaskRoleListing listing) {
    return new ImdsResponses(this, settings, listing, later, withSlash, others);
  }

  /** The same where a later request for a session token was answered: what that one gives. */
  ImdsResponses andLater(Outcome withToken) {
    return new ImdsResponses(this, settings, taskRoles, withToken, withSlash, others);
  }

  /** With what a client sees that keeps the slash at the end of the address. */
  ImdsResponses andWithSlash(ImdsResponses responses) {
    return new ImdsResponses(this, settings, taskRoles, later, responses, others);
  }

  /** The same replies to a client that reads these settings, with the same address. */
  ImdsResponses under(ImdsSettings its) {
    return new ImdsResponses(
        this,
        its,
        taskRoles,
        later,
        withSlash == null ? null : withSlash.under(its.withSlash()),
        others);
  }

  /** With what clients get that read other settings in the profile. */
  ImdsResponses and(ImdsOfClients clients) {
    return new ImdsResponses(this, settings, taskRoles, later, withSlash, clients);
  }

  /** What a client with this behavior gets. */
  public Outcome as(ImdsClientBehavior behavior) {
    if (behavior.isDisabledBy(settings.disabled())) {
      return Outcome.absent(
          Fault.DISABLED, "AWS_EC2_METADATA_DISABLED is " + settings.disabledShown());
    }
    Outcome outcome = others.of(behavior.client()).orElse(this).outcome(behavior);
    return others.isSure(behavior.client()) ? outcome : outcome.with(new UnknownParser());
  }

  private Outcome outcome(ImdsClientBehavior behavior) {
    Optional<Outcome> unreadable = unreadable(behavior::minds);
    if (unreadable.isPresent()) {
      return unreadable.get();
    }
    if (behavior.sendsToProxy(settings.proxy(), settings.address().endpoint())) {
      return Outcome.failed(
          Fault.SENT_TO_PROXY,
          "this client asks the proxy for the instance metadata, as NO_PROXY is set");
    }
    if (behavior.asksUsualAddressAlone() && isOfStandInElsewhere()) {
      return Outcome.failed(
          Fault.NOT_RUN,
          "this client asks 169.254.169.254, whatever AWS_EC2_METADATA_SERVICE_ENDPOINT says, and"
              + " whoami did not");
    }
    return withSlash != null && behavior.keepsSlash()
        ? withSlash.readBy(behavior.reader()).answer(behavior)
        : readBy(behavior.reader()).answer(behavior);
  }

  /** The same as a client sees it that reads the document with the keys so. */
  private ImdsResponses readBy(CredentialsReader reader) {
    ImdsResponses read =
        new ImdsResponses(
            settings,
            token,
            v2 == null ? null : v2.readBy(reader),
            v1 == null ? null : v1.readBy(reader),
            server);
    return later == null ? read : read.andLater(later.readBy(reader));
  }

  /**
   * Whether a program answers at the address that is set which is not EC2's service. What answers
   * there as EC2 does, or stands before EC2, is taken to be what answers at the usual address.
   */
  private boolean isOfStandInElsewhere() {
    return server != null
        && !server.isUsualAddress()
        && (server.lacksId() || server.program().isPresent())
        && !server.program().filter(MetadataStandIn::isBeforeEc2).isPresent();
  }

  private Outcome answer(ImdsClientBehavior behavior) {
    if (!behavior.knowsV2()) {
      return v1().orElseGet(this::notAnswered);
    }
    if (v2 != null) {
      return v2;
    }
    if (later != null && behavior.repeatsTokenRequest()) {
      return later;
    }
    Outcome problem = notAnswered();
    boolean fallsBack = behavior.usesV1After(problem.status(), settings.v1Disabled());
    Optional<Outcome> plain = v1().filter(ImdsResponses::wasAnswered);
    if (fallsBack && plain.filter(Outcome::isFound).isPresent()) {
      return plain.get();
    }
    boolean silent = problem.has(Fault.TIMED_OUT);
    Optional<Outcome> cut = v1().filter(Outcome::isCutShort);
    if (cut.isPresent() && (fallsBack || silent)) {
      return cut.get();
    }
    if (silent && plain.isPresent()) {
      return hopLimit(plain.get());
    }
    return fallsBack ? plain.orElse(problem) : problem;
  }

  /** Why this client cannot read the settings, which minds these flaws; empty where it can. */
  public Optional<Outcome> unreadable(ProfileLookup client, Predicate<ImdsFlaw> minded) {
    return others.of(client).orElse(this).unreadable(minded);
  }

  private Optional<Outcome> unreadable(Predicate<ImdsFlaw> minded) {
    for (Map.Entry<ImdsFlaw, String> each : settings.flaws().entrySet()) {
      if (minded.test(each.getKey())) {
        return Optional.of(Outcome.broken(Fault.UNPARSABLE, each.getValue()));
      }
    }
    return Optional.empty();
  }

  private static boolean wasAnswered(Outcome plain) {
    return plain.status() > 0 || plain.credentials().isPresent();
  }

  private Outcome notAnswered() {
    return token == null ? Outcome.failed(Fault.NOT_RUN, "not asked") : token;
  }

  private static Outcome hopLimit(Outcome plain) {
    int status = plain.status() == 0 ? 200 : plain.status();
    return Outcome.failed(
        Fault.HOP_LIMIT,
        "the session token never arrives, while a plain GET is answered " + status);
  }

  /** Whether a request without a session token is answered as well (IMDSv1). */
  public boolean answersV1() {
    return v1().filter(it -> it.credentials().isPresent() || it.has(Fault.NO_ROLE)).isPresent();
  }

  /** The roles of ECS tasks that can be read here; asked for only in a task on EC2. */
  public TaskRoleListing taskRoles() {
    return taskRoles;
  }

  /** Whether somebody reads more than the token here: with it, or without. */
  boolean isReadable(boolean withToken) {
    Outcome answer = withToken ? v2 : v1;
    return answer != null && (answer.credentials().isPresent() || answer.has(Fault.NO_ROLE));
  }

  /** The region that each client learns from this. */
  public ImdsRegions regions() {
    return new ImdsRegions(
        settings,
        notAnswered().status(),
        v2,
        v1,
        later,
        withSlash == null ? null : withSlash.regions());
  }

  /** How AWS_EC2_METADATA_DISABLED is set. */
  public BooleanSetting disabled() {
    return settings.disabled();
  }

  /** What answered, as far as its answers tell; empty if nothing was asked. */
  public Optional<ImdsServer> server() {
    return Optional.ofNullable(server);
  }

  /** Whether the address that is set ends in a slash, which some clients keep. */
  public boolean isWithSlash() {
    return withSlash != null;
  }

  /** What gave these credentials; empty if it was nothing that was asked. */
  public Optional<ImdsServer> serverOf(Credentials keys) {
    Optional<ImdsServer> ofOthers = isGiven(keys) ? Optional.empty() : others.serverOf(keys);
    if (ofOthers.isPresent()) {
      return ofOthers;
    }
    return withSlash != null && !isGiven(keys) ? withSlash.serverOf(keys) : server();
  }

  /** Whether a client with these settings gets the same replies. */
  boolean isAtAddressOf(ImdsSettings its) {
    return settings.address().isSameAs(its.address());
  }

  /** Whether it was any of these replies that gave the credentials. */
  boolean gives(Credentials keys) {
    return isGiven(keys) || (withSlash != null && withSlash.isGiven(keys));
  }

  private boolean isGiven(Credentials keys) {
    return Stream.of(v2, v1, later).anyMatch(it -> it != null && it.hasKey(keys.accessKeyId()));
  }

  /** Why there is no session token, with the status if there was one; empty where there is one. */
  public Optional<Outcome> tokenProblem() {
    return Optional.ofNullable(token);
  }

  /** Whether a session token was given, to the first request for one or to a later one. */
  public boolean givesToken() {
    return v2 != null || later != null || (withSlash != null && withSlash.givesToken());
  }

  /** The result of asking without a session token; empty if that was not tried. */
  Optional<Outcome> v1() {
    return Optional.ofNullable(v1);
  }

  @Override
  public boolean isCutShort() {
    return others.isCutShort()
        || (withSlash != null && withSlash.isCutShort())
        || taskRoles.isCutShort()
        || server().flatMap(ImdsServer::obstacle).filter(MetadataObstacle::isCutShort).isPresent()
        || Stream.of(token, v2, v1, later)
            .filter(Objects::nonNull)
            .anyMatch(it -> it.isCutShort() || isCutOfInstance(it));
  }

  private static boolean isCutOfInstance(Outcome answer) {
    return answer.detail().instance().filter(InstanceDetails::isCutShort).isPresent();
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    Stream.of(v2, v1, later)
        .filter(Objects::nonNull)
        .forEach(it -> all.addAll(it.credentialsToIdentify()));
    Optional.ofNullable(withSlash).ifPresent(it -> all.addAll(it.credentials()));
    all.addAll(others.credentials());
    return all;
  }
}
