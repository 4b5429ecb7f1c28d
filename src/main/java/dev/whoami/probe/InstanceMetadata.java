package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CredentialsDocument;
import dev.whoami.aws.CredentialsFlaw;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.Sts;
import dev.whoami.aws.TaskRoleListing;
import dev.whoami.client.JavaV2;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.probe.imds.OtherCloud;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The role of the EC2 instance, as the instance metadata service (IMDS) hands it out.
 *
 * <p>First whether it may be asked: AWS_EC2_METADATA_DISABLED. Next a session token (IMDSv2), and
 * where there is none the same without one (IMDSv1), unless AWS_EC2_METADATA_V1_DISABLED. If the
 * token request hangs twice while a plain request in between is answered, the answer does not
 * survive the way into the container: the hop limit. The second time it is given ten times what
 * that plain request took. Then the role's name, the role's keys, and what the instance says of
 * itself. Finally, in an ECS task, whether the roles of tasks are also listed there.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html">AWS:
 *     IMDS credential provider</a>
 */
final class InstanceMetadata implements Probe {
  private static final String TOKEN = "/latest/api/token";

  /** As often as the most patient clients ask for the token. */
  private static final int TRIES = 3;

  /** The Common Runtime keeps no session token that is longer. */
  private static final int LONG = 64;

  private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);
  private static final Duration MOST_PATIENCE = Duration.ofSeconds(1);

  /** With which EC2 answers in place of keys, with a 200. */
  private static final String UNTRUSTING = "AssumeRoleUnauthorizedAccess";

  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    ImdsSettings settings = ImdsSettings.read(w);
    Optional<Outcome> disabled =
        settings.disabledBecause().map(why -> Outcome.absent(Fault.DISABLED, why));
    if (settings.disabled() == BooleanSetting.TRUE && !options.asksDisabledInstance()) {
      return disabled.get().with(ImdsOfClients.ask(settings, ImdsResponses::notAsked, w));
    }
    if (options.isOffline()) {
      w.refrain(tokenCall(settings), "offline");
      return disabled.orElse(Outcome.failed(Fault.NOT_RUN, "not asked offline"));
    }
    ImdsResponses all = ImdsOfClients.ask(settings, its -> askBoth(its, w), w);
    return disabled.orElseGet(() -> all.as(JavaV2.instance())).with(all);
  }

  /** With the slash that some keep at the end of the address, and without it. */
  private static ImdsResponses askBoth(ImdsSettings settings, Witness w) {
    ImdsResponses responses = ask(settings, w);
    return settings.address().endsInSlash()
        ? responses.andWithSlash(ask(settings.withSlash(), w))
        : responses;
  }

  private static HttpCall tokenCall(ImdsSettings settings) {
    return HttpCall.of("PUT", settings.address().at(TOKEN))
        .with("x-aws-ec2-metadata-token-ttl-seconds", "21600");
  }

  private static ImdsResponses ask(ImdsSettings settings, Witness w) {
    HttpReply token = w.http(tokenCall(settings));
    HttpReply roles = notSent();
    if (isSilent(token)) {
      long start = w.nanoTime();
      roles = list(settings, null, w);
      if (roles.isAnswer()) {
        // Behind a hop limit it is silent each time; what was only slow has woken up by now.
        token = w.http(tokenCall(settings).within(patienceAfter(w.nanoTime() - start)));
      }
    }
    if (token.isOk()) {
      String text = token.body().trim();
      ImdsResponses responses = withToken(settings, text, w);
      return responses.isReadable(true) ? withTaskRoles(responses, settings, text, w) : responses;
    }
    boolean isFinal = token.status() == 400 || !isReached(token);
    if (!isFinal && roles.ending() == HttpReply.Ending.NOT_SENT) {
      roles = list(settings, null, w);
    }
    Optional<OtherCloud> cloud = OtherCloud.answering(token, roles);
    @Nullable Outcome v1 = isFinal ? null : keysWithoutToken(roles, cloud, settings, w);
    ImdsServer server =
        ImdsServer.of(settings, roles, notSent(), detailsIn(v1))
            .of(cloud)
            .behind(MetadataObstacle.in(token, roles, settings, w));
    String both = isSilent(token) && v1 != null && v1.status() == 0 ? " and plain GET" : "";
    Outcome problem =
        Outcome.failed(
            token, notEc2(cloud) + "PUT of the session token" + both + ": " + token.summary());
    ImdsResponses responses =
        plainTaskRoles(ImdsResponses.withoutToken(settings, problem, v1, server), settings, w);
    return later(token, settings, w).map(responses::andLater).orElse(responses);
  }

  /**
   * How long to wait for the token: ten times the nanoseconds that the service just took for a
   * plain request, at least 250 ms, and at most as long as a client waits.
   */
  private static Duration patienceAfter(long plainNanos) {
    Duration tenTimes = Duration.ofNanos(plainNanos).multipliedBy(10);
    Duration atLeast = tenTimes.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : tenTimes;
    return atLeast.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : atLeast;
  }

  /** What another cloud does not know does not show a missing role. */
  private static Outcome keysWithoutToken(
      HttpReply roles, Optional<OtherCloud> cloud, ImdsSettings settings, Witness w) {
    if (cloud.isPresent()) {
      return Outcome.failed(roles, notEc2(cloud) + "list of roles: " + roles.summary());
    }
    Outcome keys = keysOf(roles, settings, null, w);
    return keys.isFound() ? keys.with(askDetail(keys, settings, null, w).withoutToken()) : keys;
  }

  /** What the instance says of itself, beside the role of these keys. */
  private static InstanceDetail askDetail(
      Outcome keys, ImdsSettings settings, @Nullable String token, Witness w) {
    InstanceDetails facts = InstanceDetails.ask(path -> get(settings.address().at(path), token), w);
    return InstanceDetail.of(facts, keys.detail().instanceRole());
  }

  private static InstanceDetails detailsIn(@Nullable Outcome answer) {
    return Optional.ofNullable(answer)
        .flatMap(it -> it.detail().instance())
        .orElse(InstanceDetails.unknown());
  }

  private static String notEc2(Optional<OtherCloud> cloud) {
    return cloud.map(it -> it.title() + " answers, not EC2: ").orElse("");
  }

  /** Some clients ask for the token again where the server fails; what they get then. */
  private static Optional<Outcome> later(HttpReply first, ImdsSettings settings, Witness w) {
    HttpReply token = first;
    for (int i = 1; i < TRIES && token.isAnswer() && token.status() >= 500; i++) {
      token = w.http(tokenCall(settings));
    }
    String text = token.body().trim();
    if (!token.isOk()) {
      return Optional.empty();
    }
    Outcome outcome = keysOf(list(settings, text, w), settings, text, w);
    return Optional.of(outcome.with(askDetail(outcome, settings, text, w)));
  }

  /** Whether somebody is there, who may answer a request without a token in another way. */
  private static boolean isReached(HttpReply token) {
    switch (token.ending()) {
      case ANSWERED:
      case NEVER_ANSWERED:
      case CLOSED_EARLY:
      case NOT_HTTP:
        return true;
      default:
        return false;
    }
  }

  private static boolean isSilent(HttpReply token) {
    return token.ending() == HttpReply.Ending.NEVER_ANSWERED;
  }

  private static ImdsResponses plainTaskRoles(
      ImdsResponses responses, ImdsSettings settings, Witness w) {
    return responses.isReadable(false) ? withTaskRoles(responses, settings, null, w) : responses;
  }

  /** Only instances of an ECS agent have them, and each agent that reads them sets the variable. */
  private static ImdsResponses withTaskRoles(
      ImdsResponses responses, ImdsSettings settings, @Nullable String token, Witness w) {
    return w.env("ECS_CONTAINER_METADATA_URI_V4").isPresent()
        ? responses.with(
            TaskRoleListing.ask(settings.address().endpoint(), uri -> get(uri, token), w))
        : responses;
  }

  /** The list without a token says whether IMDSv1 answers; its keys are of the same role. */
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

  private static ImdsResponses withToken(ImdsSettings settings, String token, Witness w) {
    HttpReply roles = list(settings, token, w);
    Outcome outcome = keysOf(roles, settings, token, w);
    Outcome v2 = outcome.with(askDetail(outcome, settings, token, w));
    HttpReply plain = list(settings, null, w);
    Outcome v1 =
        plain.isOk()
            ? plain(v2)
            : Outcome.failed(plain, "list of roles without a token: " + plain.summary());
    return ImdsResponses.withToken(
        settings, v2, v1, ImdsServer.of(settings, roles, plain, detailsIn(v2)));
  }

  private static HttpReply notSent() {
    return HttpReply.none(HttpReply.Ending.NOT_SENT);
  }

  private static HttpReply list(ImdsSettings settings, @Nullable String token, Witness w) {
    return w.http(get(settings.address().at(ROLES), token));
  }

  private static Outcome keysOf(
      HttpReply roles, ImdsSettings settings, @Nullable String token, Witness w) {
    String role = roles.body().trim().split("\n", 2)[0].trim();
    if (roles.isAnswer() && (roles.status() == 404 || (roles.isOk() && role.isEmpty()))) {
      return Outcome.failed(roles, lack(roles, token)).withFault(Fault.NO_ROLE);
    }
    if (!roles.isOk()) {
      return Outcome.failed(roles, "list of roles: " + roles.summary());
    }
    Optional<URI> uri = settings.address().atRole(ROLES, role);
    if (!uri.isPresent()) {
      return Outcome.failed(roles, "the list of roles names no role").withFault(Fault.MALFORMED);
    }
    HttpReply keys = w.http(get(uri.get(), token));
    String name = Arn.parse(role).flatMap(Arn::roleName).orElse(role);
    InstanceDetail detail = InstanceDetail.of(InstanceDetails.unknown(), Optional.of(name));
    return token == null
        ? judge(keys, roles, "", name + ", IMDSv1", w).with(detail.withoutToken())
        : judge(keys, roles, token, name + ", IMDSv2", w).with(detail);
  }

  /** What gives no session token need not be an EC2 instance. */
  private static String lack(HttpReply roles, @Nullable String token) {
    if (token != null) {
      return "the instance has no instance profile";
    }
    return roles.isOk() ? "the list of roles is empty" : "list of roles: " + roles.summary();
  }

  /**
   * @param token the session token that it was asked with; nothing where there was none
   * @param role its name, and the version of the service
   */
  private static Outcome judge(
      HttpReply reply, HttpReply roles, String token, String role, Witness w) {
    if (CredentialsReply.isIn(reply)) {
      CredentialsReply keys = CredentialsReply.of(reply, w.now(), it -> "role " + role);
      if (keys.hasKey()) {
        CredentialsReply all = listed(roles, keys);
        all = token.length() > LONG ? all.and(CredentialsFlaw.SESSION_TOKEN_LONG) : all;
        return all.as(CredentialsReader.USUAL).with(all);
      }
    }
    String name = role.substring(0, role.lastIndexOf(", "));
    if (!reply.isOk()) {
      return Outcome.failed(reply, "keys of the role " + name + ": " + reply.summary());
    }
    CredentialsDocument document = CredentialsDocument.parse(reply.body());
    if (document.errorCode().filter(UNTRUSTING::equals).isPresent()) {
      return Outcome.failed(reply, "EC2 may not assume the role " + name + ": " + UNTRUSTING)
          .withFault(Fault.ROLE_UNTRUSTING);
    }
    return Outcome.failed(reply, "keys of the role " + name + ": " + document.errorMessage())
        .withFault(Fault.MALFORMED);
  }

  /** With what is unusual in the list of roles, which has one on a line each. */
  private static CredentialsReply listed(HttpReply roles, CredentialsReply keys) {
    if (roles.body().trim().indexOf('\n') >= 0) {
      return keys.and(CredentialsFlaw.SEVERAL_ROLES);
    }
    return roles.body().endsWith("\n") ? keys.and(CredentialsFlaw.LIST_WITH_LINE_BREAK) : keys;
  }

  private static HttpCall get(URI uri, @Nullable String token) {
    HttpCall call = HttpCall.get(uri);
    return token == null ? call : call.with("x-aws-ec2-metadata-token", token);
  }
}
