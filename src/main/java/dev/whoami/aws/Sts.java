package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.secret.Secret;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/**
 * The Security Token Service as one client finds it. It answers who owns credentials ({@link
 * CallerIdentityLookup}), and exchanges a token or credentials for those of a role.
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
    try {
      keys = StaticCredentialsProvider.create(credentials.toSdk());
    } catch (RuntimeException blank) {
      return StsResult.unreachable("the keys are blank and cannot sign a request");
    }
    return asEvidence(new CallerIdentityLookup(address, keys, LIMIT, w).owner(credentials::scrub));
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
        : asEvidence(
            new SdkStsCall(asked, retries, keys, WitnessHttpClient.ofService(w, LIMIT), scrub)
                .answer(request, w));
  }

  private <T> StsResult<T> asEvidence(StsResult<T> answer) {
    boolean isEvidence = regionKnown || answer.value().isPresent() || answer.crash().isPresent();
    return isEvidence ? answer : this.<T>withoutRegion().after(answer.replies(), answer.ahead());
  }

  private <T> StsResult<T> withoutRegion() {
    return crash == null
        ? StsResult.cutShort("its region was not found out in time")
        : StsResult.crashed(crash);
  }
}
