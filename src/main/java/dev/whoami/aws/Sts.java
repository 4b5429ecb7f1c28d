package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The Security Token Service, asked through the SDK's client ({@link SdkStsCall}). The client is
 * not needed if {@link CallerIdentityCall} gets the identity, or if nothing answers that request.
 */
public final class Sts {
  /** The limit for connecting, and again for the answer. */
  private static final Duration LIMIT = Duration.ofMillis(1500);

  private final StsAddress address;
  private final boolean regionKnown;
  private final @Nullable Crash crash;
  private final @Nullable StsClientBehavior client;
  private final Function<StsClientBehavior, InstanceRegion> regionOfInstance;

  public Sts(StsAddress address) {
    this(address, true, null);
  }

  private Sts(StsAddress address, boolean regionKnown, @Nullable Crash crash) {
    this(address, regionKnown, crash, null, each -> InstanceRegion.none());
  }

  private Sts(
      StsAddress address,
      boolean regionKnown,
      @Nullable Crash crash,
      @Nullable StsClientBehavior client,
      Function<StsClientBehavior, InstanceRegion> regionOfInstance) {
    this.address = address;
    this.regionKnown = regionKnown;
    this.crash = crash;
    this.client = client;
    this.regionOfInstance = regionOfInstance;
  }

  /**
   * STS in a guessed region, because the lookup of the region was cut short. STS in another region
   * may be unreachable, or reject valid keys, so only a positive answer counts.
   */
  public static Sts atAGuess(StsAddress address) {
    return new Sts(address, false, null);
  }

  /** STS in a guessed region, because a bug in whoami ended the lookup of the region. */
  public static Sts atAGuess(StsAddress address, Crash crash) {
    return new Sts(address, false, crash);
  }

  /** Adds the region for clients that ask the instance metadata if none is set. */
  public Sts onInstanceIn(Function<StsClientBehavior, InstanceRegion> region) {
    return new Sts(address, regionKnown, crash, client, region);
  }

  /** Whether the lookup of the region had ended when the address was chosen. */
  public boolean isRegionKnown() {
    return regionKnown;
  }

  public StsAddress address() {
    return address;
  }

  /** STS as another SDK calls it: settings that make the SDK for Java fail do not affect it. */
  public Sts ofOtherSdk() {
    return new Sts(address.ofOtherSdk(), regionKnown, crash);
  }

  /**
   * STS as this client finds it: in the region of the profile in use. The settings come from
   * another profile if the client reads them there.
   */
  public Sts as(StsClientBehavior other, SharedConfig inForce, SharedConfig settings, Witness w) {
    StsAddress found =
        new StsClientSettings(other, w, inForce, settings, regionOfInstance).address();
    return new Sts(found, true, null, other, regionOfInstance);
  }

  /** Whether this is the STS of a client other than the SDK for Java and whoami. */
  boolean isOfAnotherClient() {
    return client != null;
  }

  /** Allows only one request, whatever its result. */
  Sts once() {
    return new Sts(address.once(), regionKnown, crash, client, regionOfInstance);
  }

  /** The most tries of this client. */
  int attempts() {
    return address.retries().attempts();
  }

  boolean givesUpIfThrottled() {
    return client != null && client.has(StsTrait.GIVES_UP_IF_THROTTLED);
  }

  /**
   * Whether the request would leave the machine although the default STS is simulated on it: no
   * user intends that.
   */
  public boolean leaves(Sts usual, Witness w) {
    return w.isLoopback(usual.address.server().host()) && !address.isOnLoopback(w);
  }

  /**
   * STS as found by a version of the SDK for Java that knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.
   */
  public Sts ignoringEndpoints(SharedConfig config, Witness w) {
    return new Sts(address.ignoringEndpoints(config, w), regionKnown, crash);
  }

  /** STS for a profile with its own region. */
  public Sts inRegion(String regionOfProfile) {
    return new Sts(address.in(regionOfProfile), true, null);
  }

  /** Asks for the owner of these credentials. */
  public StsResult<CallerIdentity> whoIs(Credentials credentials, Witness w) {
    AwsCredentialsProvider keys;
    List<HttpReply> first;
    try {
      keys = StaticCredentialsProvider.create(credentials.toSdk());
    } catch (RuntimeException blank) {
      return StsResult.unreachable("the keys are blank and cannot sign a request");
    }
    try {
      first = firstReplies(keys.resolveCredentials(), w);
    } catch (RuntimeException | Error bug) {
      return StsResult.crashed(Crash.of(SdkStsCall.WORK, bug));
    }
    return first.isEmpty()
        ? askWhoIs(credentials, keys, WitnessHttpClient.ofService(w, LIMIT), w)
        : understood(first, credentials, keys, w);
  }

  /**
   * The meaning of these replies. The SDK's client reads everything except an identity or silence.
   */
  private StsResult<CallerIdentity> understood(
      List<HttpReply> replies, Credentials credentials, AwsCredentialsProvider keys, Witness w) {
    HttpReply last = replies.get(replies.size() - 1);
    Optional<CallerIdentity> identity = CallerIdentityCall.identityIn(last);
    if (identity.isPresent()) {
      return StsResult.of(identity.get()).after(replies, ClockDifference.of(last, w.now()));
    }
    if (!last.isAnswer()) {
      return asEvidence(StsResult.<CallerIdentity>unreachable(last))
          .after(replies, Optional.empty());
    }
    return askWhoIs(credentials, keys, WitnessHttpClient.ofService(w, LIMIT).after(last), w);
  }

  private StsResult<CallerIdentity> askWhoIs(
      Credentials credentials, AwsCredentialsProvider keys, WitnessHttpClient http, Witness w) {
    return ask(
        new SdkStsCall(address, address.retries().signed(w), keys, http, credentials::scrub),
        w,
        client -> identity(client.getCallerIdentity(request -> {})));
  }

  /**
   * The replies to whoami's own request, repeated if nothing answers; empty if it cannot be made.
   */
  private List<HttpReply> firstReplies(AwsCredentials keys, Witness w) {
    Endpoint endpoint;
    try {
      endpoint = address.resolved();
    } catch (SdkException | IllegalArgumentException | IllegalStateException unusable) {
      return Collections.emptyList();
    }
    return CallerIdentityCall.to(endpoint, address.region(), keys, w.now())
        .map(call -> call.within(LIMIT).by(HttpCall.Route.PROXY_IF_SET))
        .map(
            call -> ReconnectingCall.replies(() -> w.http(call), () -> address.retries().signed(w)))
        .orElse(Collections.emptyList());
  }

  private static CallerIdentity identity(GetCallerIdentityResponse answer) {
    Arn arn =
        Arn.parse(String.valueOf(answer.arn()))
            .orElseThrow(() -> SdkException.create("the answer names no ARN", null));
    return new CallerIdentity(arn, String.valueOf(answer.account()), answer.userId());
  }

  /** The credentials from STS for a web identity token. */
  public StsResult<WebIdentitySession> assumeRoleWithWebIdentity(
      String roleArn, String session, Secret token, Witness w) {
    AssumeRoleWithWebIdentityRequest request =
        AssumeRoleWithWebIdentityRequest.builder()
            .roleArn(roleArn)
            .roleSessionName(session)
            .webIdentityToken(token.reveal())
            .build();
    StsAddress asked = address.ofProvider();
    return askAsProvider(
        asked,
        asked.retries().ofToken(w),
        AnonymousCredentialsProvider.create(),
        w,
        token::scrubFrom,
        client -> WebIdentitySession.of(client.assumeRoleWithWebIdentity(request)));
  }

  /** The credentials of a role that the owner of these credentials may assume. */
  public StsResult<Credentials> assumeRole(
      Credentials credentials, AssumeRoleRequest request, Witness w) {
    StsAddress asked = address.ofProvider();
    return askAsProvider(
        asked,
        asked.retries().signed(w),
        StaticCredentialsProvider.create(credentials.toSdk()),
        w,
        credentials::scrub,
        client -> SdkCredentials.of(client.assumeRole(request).credentials()));
  }

  /** The SDK's providers fail if a setting is malformed. */
  private <T> StsResult<T> askAsProvider(
      StsAddress asked,
      RetryStrategy retries,
      AwsCredentialsProvider keys,
      Witness w,
      Function<String, String> scrub,
      Function<StsClient, T> request) {
    Optional<String> problem = asked.problem();
    return problem.isPresent()
        ? StsResult.misconfigured(problem.get())
        : ask(
            new SdkStsCall(asked, retries, keys, WitnessHttpClient.ofService(w, LIMIT), scrub),
            w,
            request);
  }

  private <T> StsResult<T> ask(SdkStsCall call, Witness w, Function<StsClient, T> request) {
    return asEvidence(call.answer(request))
        .after(call.replies(), ClockDifference.of(call.lastReply(), w.now()));
  }

  private <T> StsResult<T> asEvidence(StsResult<T> answer) {
    boolean isEvidence = regionKnown || answer.value().isPresent() || answer.crash().isPresent();
    return isEvidence ? answer : this.withoutRegion();
  }

  private <T> StsResult<T> withoutRegion() {
    return crash == null
        ? StsResult.cutShort("its region was not found out in time")
        : StsResult.crashed(crash);
  }
}
