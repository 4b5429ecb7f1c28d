package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.TaskRoleListing;
import dev.whoami.client.behavior.BooleanSetting;
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
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the instance metadata service, and the outcome for each client. It depends on the
 * client's settings, its proxy and the address that it asks.
 */
public final class ImdsResponses implements SourceEvidence {
  private final ImdsSettings settings;
  private final ImdsAnswers answers;
  private final @Nullable ImdsServer server;
  private final TaskRoleListing taskRoles;
  private final @Nullable ImdsResponses withSlash;
  private final ImdsOfClients others;

  private ImdsResponses(
      ImdsSettings settings,
      ImdsAnswers answers,
      @Nullable ImdsServer server,
      TaskRoleListing taskRoles,
      @Nullable ImdsResponses withSlash,
      ImdsOfClients others) {
    this.settings = settings;
    this.answers = answers;
    this.server = server;
    this.taskRoles = taskRoles;
    this.withSlash = withSlash;
    this.others = others;
  }

  static ImdsResponses notAsked(ImdsSettings settings) {
    return of(settings, ImdsAnswers.none(), null);
  }

  /**
   * The answers if there is a session token. v1 is the answer about the list of roles without the
   * token.
   */
  static ImdsResponses withToken(ImdsSettings settings, Outcome v2, Outcome v1, ImdsServer server) {
    return of(settings, ImdsAnswers.withToken(v2, v1), server);
  }

  /** There is no session token; this is the result of asking without one, if that was tried. */
  static ImdsResponses withoutToken(
      ImdsSettings settings, Outcome problem, @Nullable Outcome v1, ImdsServer server) {
    return of(settings, ImdsAnswers.withoutToken(problem, v1), server);
  }

  private static ImdsResponses of(
      ImdsSettings settings, ImdsAnswers answers, @Nullable ImdsServer server) {
    return new ImdsResponses(
        settings, answers, server, TaskRoleListing.none(), null, ImdsOfClients.none());
  }

  /** The same answers, with the roles of ECS tasks that the instance metadata names. */
  ImdsResponses with(TaskRoleListing listing) {
    return new ImdsResponses(settings, answers, server, listing, withSlash, others);
  }

  /** A copy with the outcome for the session token of a later request. */
  ImdsResponses andLater(Outcome withToken) {
    return new ImdsResponses(
        settings, answers.andLater(withToken), server, taskRoles, withSlash, others);
  }

  /** A copy with the answers to clients that keep the slash at the end of the address. */
  ImdsResponses andWithSlash(ImdsResponses responses) {
    return new ImdsResponses(settings, answers, server, taskRoles, responses, others);
  }

  /** The same replies, for a client that reads these settings and has the same address. */
  ImdsResponses under(ImdsSettings its) {
    ImdsResponses itsWithSlash = withSlash == null ? null : withSlash.under(its.withSlash());
    return new ImdsResponses(its, answers, server, taskRoles, itsWithSlash, others);
  }

  /** A copy with the answers to clients that read other settings in the profile. */
  ImdsResponses and(ImdsOfClients clients) {
    return new ImdsResponses(settings, answers, server, taskRoles, withSlash, clients);
  }

  /** The outcome for a client with this behavior. */
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
    if (asksElsewhere(behavior) && !isAnswerOfEc2()) {
      String setting = settings.address().isByMode() ? "ENDPOINT_MODE" : "ENDPOINT";
      return Outcome.failed(
          Fault.NOT_RUN,
          "this client asks 169.254.169.254, whatever AWS_EC2_METADATA_SERVICE_"
              + setting
              + " says, and whoami did not");
    }
    return withSlash != null && behavior.keepsSlash()
        ? withSlash.answer(behavior)
        : answer(behavior);
  }

  private Outcome answer(ImdsClientBehavior behavior) {
    return answers.readBy(behavior.reader()).as(behavior, settings.v1Disabled());
  }

  private boolean asksElsewhere(ImdsClientBehavior behavior) {
    return (behavior.asksUsualAddressAlone() && settings.address().isOtherThanIpv4())
        || (behavior.asksIpv4UnlessAddressIsSet() && settings.address().isByMode());
  }

  /**
   * Whether EC2's service, or a program in front of it, answers at the address that is set. At the
   * usual address, any answer that shows no other program or cloud counts as EC2's.
   */
  private boolean isAnswerOfEc2() {
    if (server == null || server.cloud().isPresent() || !answers.hasAny()) {
      return false;
    }
    return server
        .program()
        .map(MetadataStandIn::isBeforeEc2)
        .orElse(server.isUsualAddress() || server.knowsId());
  }

  /** Why a client that rejects these flaws cannot read the settings; empty if it can. */
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

  /** Whether a request without a session token is answered as well (IMDSv1). */
  public boolean answersV1() {
    return isReadable(false);
  }

  /** Whether the role can be read here, with a session token or without one. */
  boolean isReadable(boolean withToken) {
    return (withToken ? answers.v2() : answers.v1())
        .filter(it -> it.credentials().isPresent() || it.has(Fault.NO_ROLE))
        .isPresent();
  }

  /** The roles of ECS tasks that can be read here. whoami reads them only in a task on EC2. */
  public TaskRoleListing taskRoles() {
    return taskRoles;
  }

  /** The region that each client learns from this. */
  public ImdsRegions regions() {
    return new ImdsRegions(settings, answers, withSlash == null ? null : withSlash.regions());
  }

  /** How AWS_EC2_METADATA_DISABLED is set. */
  public BooleanSetting disabled() {
    return settings.disabled();
  }

  /** The server, as far as its answers identify it; empty if nothing was asked. */
  public Optional<ImdsServer> server() {
    return Optional.ofNullable(server);
  }

  /** Whether the address that is set ends in a slash, which some clients keep. */
  public boolean isWithSlash() {
    return withSlash != null;
  }

  /** The server that gave these credentials; empty if it was another one. */
  public Optional<ImdsServer> serverOf(Credentials keys) {
    if (answers.give(keys)) {
      return server();
    }
    Optional<ImdsServer> ofOthers = others.serverOf(keys);
    if (ofOthers.isPresent()) {
      return ofOthers;
    }
    return withSlash == null ? server() : withSlash.serverOf(keys);
  }

  /** Whether a client with these settings gets the same replies. */
  boolean isAtAddressOf(ImdsSettings its) {
    return settings.address().isSameAs(its.address());
  }

  /** Whether it was any of these replies that gave the credentials. */
  boolean gives(Credentials keys) {
    return answers.give(keys) || (withSlash != null && withSlash.answers.give(keys));
  }

  /** Why there is no session token, with the status if there was one; empty if there is a token. */
  public Optional<Outcome> tokenProblem() {
    return answers.tokenProblem();
  }

  /** Whether a session token was given, to the first request for one or to a later one. */
  public boolean givesToken() {
    return answers.v2().isPresent()
        || answers.later().isPresent()
        || (withSlash != null && withSlash.givesToken());
  }

  /** The result of asking without a session token; empty if that was not tried. */
  Optional<Outcome> v1() {
    return answers.v1();
  }

  @Override
  public boolean isCutShort() {
    return others.isCutShort()
        || (withSlash != null && withSlash.isCutShort())
        || taskRoles.isCutShort()
        || server().flatMap(ImdsServer::obstacle).filter(MetadataObstacle::isCutShort).isPresent()
        || answers.isCutShort();
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>(answers.credentials());
    Optional.ofNullable(withSlash).ifPresent(it -> all.addAll(it.credentials()));
    all.addAll(others.credentials());
    return all;
  }
}
