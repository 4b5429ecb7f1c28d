package dev.whoami.probe;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.Sts;
import dev.whoami.client.JavaV2;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.probe.imds.OtherCloud;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpReply;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The role of the EC2 instance, from the instance metadata service (IMDS).
 *
 * <p>First the probe reads AWS_EC2_METADATA_DISABLED, which can forbid every request. Next it
 * requests a session token (IMDSv2). If there is none, it continues without one (IMDSv1), unless
 * AWS_EC2_METADATA_V1_DISABLED forbids that. If the token request hangs twice while a plain request
 * in between is answered, the hop limit keeps the reply out of the container. The second token
 * request may take ten times as long as the plain one took. Then it reads the role's name, the
 * role's keys, and the details of the instance. Finally, in an ECS task, it checks whether the
 * roles of tasks are also listed there.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html">AWS:
 *     IMDS credential provider</a>
 */
final class InstanceMetadata implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    ImdsSettings settings = ImdsSettings.read(w);
    Optional<Outcome> disabled =
        settings.disabledBecause().map(why -> Outcome.absent(Fault.DISABLED, why));
    if (settings.disabled() == BooleanSetting.TRUE && !options.asksDisabledInstance()) {
      return disabled.get().with(ImdsOfClients.ask(settings, ImdsResponses::notAsked, w));
    }
    if (options.isOffline()) {
      w.refrain(new SessionTokenRequest(settings).call(), "offline");
      return disabled.orElse(Outcome.failed(Fault.NOT_RUN, "not asked offline"));
    }
    ImdsResponses all = ImdsOfClients.ask(settings, its -> askBoth(its, w), w);
    return disabled.orElseGet(() -> all.as(JavaV2.instance())).with(all);
  }

  /** Asks with the slash that some clients keep at the end of the address, and without it. */
  private static ImdsResponses askBoth(ImdsSettings settings, Witness w) {
    ImdsResponses responses = ask(settings, w);
    return settings.address().endsInSlash()
        ? responses.andWithSlash(ask(settings.withSlash(), w))
        : responses;
  }

  private static ImdsResponses ask(ImdsSettings settings, Witness w) {
    ImdsSession plain = ImdsSession.withoutToken(settings, w);
    SessionTokenRequest request = new SessionTokenRequest(settings);
    HttpReply token = w.http(request.call());
    HttpReply roles = notSent();
    if (SessionTokenRequest.isSilent(token)) {
      long start = w.nanoTime();
      roles = plain.listOfRoles();
      if (roles.isAnswer()) {
        // A hop limit drops each reply; a service that was only slow answers by now.
        token = w.http(request.callAfterPlain(w.nanoTime() - start));
      }
    }
    if (token.isOk()) {
      return withToken(token.body().trim(), settings, w);
    }
    boolean isFinal = token.status() == 400 || !SessionTokenRequest.isReached(token);
    if (!isFinal && roles.ending() == HttpReply.Ending.NOT_SENT) {
      roles = plain.listOfRoles();
    }
    Optional<OtherCloud> cloud = OtherCloud.answering(token, roles);
    @Nullable Outcome v1 = isFinal ? null : keysWithoutToken(roles, cloud, plain);
    ImdsServer server =
        ImdsServer.of(settings, roles, notSent(), detailsIn(v1))
            .of(cloud)
            .behind(MetadataObstacle.in(token, roles, settings, w));
    String both =
        SessionTokenRequest.isSilent(token) && v1 != null && v1.status() == 0
            ? " and plain GET"
            : "";
    Outcome problem =
        Outcome.failed(
            token, notEc2(cloud) + "PUT of the session token" + both + ": " + token.summary());
    ImdsResponses responses = ImdsResponses.withoutToken(settings, problem, v1, server);
    if (responses.isReadable(false)) {
      responses = withTaskRoles(responses, plain, w);
    }
    return later(token, settings, w).map(responses::andLater).orElse(responses);
  }

  /** If another cloud does not know the path, that does not prove that a role is missing. */
  private static Outcome keysWithoutToken(
      HttpReply roles, Optional<OtherCloud> cloud, ImdsSession plain) {
    if (cloud.isPresent()) {
      return Outcome.failed(roles, notEc2(cloud) + "list of roles: " + roles.summary());
    }
    Outcome keys = plain.keysOf(roles);
    return keys.isFound() ? keys.with(plain.detail(keys)) : keys;
  }

  private static InstanceDetails detailsIn(@Nullable Outcome answer) {
    return Optional.ofNullable(answer)
        .flatMap(it -> it.detail().instance())
        .orElse(InstanceDetails.unknown());
  }

  private static String notEc2(Optional<OtherCloud> cloud) {
    return cloud.map(it -> it.title() + " answers, not EC2: ").orElse("");
  }

  /** The outcome for clients that request the token again after an error of the server. */
  private static Optional<Outcome> later(HttpReply first, ImdsSettings settings, Witness w) {
    HttpReply token = new SessionTokenRequest(settings).repeat(first, w);
    if (!token.isOk()) {
      return Optional.empty();
    }
    ImdsSession session = ImdsSession.with(token.body().trim(), settings, w);
    Outcome outcome = session.keysOf(session.listOfRoles());
    return Optional.of(outcome.with(session.detail(outcome)));
  }

  /** Only instances of an ECS agent have them, and each agent that reads them sets the variable. */
  private static ImdsResponses withTaskRoles(
      ImdsResponses responses, ImdsSession session, Witness w) {
    return w.env("ECS_CONTAINER_METADATA_URI_V4").isPresent()
        ? responses.with(session.taskRoles())
        : responses;
  }

  /**
   * The outcome without a token. The list of roles shows whether IMDSv1 answers; its keys are of
   * the same role.
   */
  private static Outcome plain(Outcome v2) {
    InstanceDetail detail = InstanceDetail.of(detailsIn(v2), v2.detail().instanceRole());
    if (!v2.isFound()) {
      return v2;
    }
    String role = v2.detail().instanceRole().orElse("");
    Outcome v1 = Outcome.found(v2.credentials().get(), "role " + role + ", IMDSv1");
    return v2.facts(CredentialsReply.class)
        .map(it -> v1.with(it.withWords(keys -> "role " + role + ", IMDSv1")))
        .orElse(v1)
        .with(detail.withoutToken());
  }

  private static ImdsResponses withToken(String token, ImdsSettings settings, Witness w) {
    ImdsSession session = ImdsSession.with(token, settings, w);
    HttpReply roles = session.listOfRoles();
    Outcome outcome = session.keysOf(roles);
    Outcome v2 = outcome.with(session.detail(outcome));
    HttpReply plain = ImdsSession.withoutToken(settings, w).listOfRoles();
    Outcome v1 =
        plain.isOk()
            ? plain(v2)
            : Outcome.failed(plain, "list of roles without a token: " + plain.summary());
    ImdsServer server = ImdsServer.of(settings, roles, plain, detailsIn(v2));
    ImdsResponses responses = ImdsResponses.withToken(settings, v2, v1, server);
    return responses.isReadable(true) ? withTaskRoles(responses, session, w) : responses;
  }

  private static HttpReply notSent() {
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }
}
