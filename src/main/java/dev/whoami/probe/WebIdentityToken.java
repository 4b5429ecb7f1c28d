package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * A projected service-account token and the role that it may assume (EKS "IRSA").
 *
 * <p>First aws.roleArn or AWS_ROLE_ARN, and aws.webIdentityTokenFile or
 * AWS_WEB_IDENTITY_TOKEN_FILE: if neither is set, this source is not configured; one alone is a
 * mistake. Next the token file, which this user must be able to read. Finally STS, which exchanges
 * the token for credentials; if AWS_ENDPOINT_URL_STS names another endpoint, the region's own as
 * well, because some clients ignore that variable. Where a setting keeps the SDK for Java from
 * asking, STS is asked for the other clients.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">
 *     AWS: assume role credential provider</a>
 */
final class WebIdentityToken implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    Reading role = w.setting(SdkSystemSetting.AWS_ROLE_ARN);
    Reading file = w.setting(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
    boolean isWhole = role.hasText() && file.hasText();
    Reading session = isWhole ? session(w) : Reading.none(Reading.Status.NOT_SET);
    Outcome outcome = trade(role, file, session, w, sts, options);
    boolean elsewhere = wasTraded(outcome) && isElsewhere(sts, options);
    @Nullable Outcome ofRegion =
        elsewhere
            ? ofRegion(sts.get(), w, region -> trade(role, file, session, w, region, options))
            : null;
    @Nullable Outcome roleOfProfile =
        file.hasText() && role.isAbsent() ? roleOfProfile(file, w, sts, options) : null;
    boolean isOutOfReach =
        isWhole
            && outcome.kind() == Outcome.Kind.BROKEN
            && !options.isOffline()
            && sts.get().isOutOfReachOfSdk();
    @Nullable Outcome ofOtherSdk =
        isOutOfReach ? trade(role, file, session, w, () -> sts.get().ofOtherSdk(), options) : null;
    return outcome.with(
        new WebIdentityEvidence(
                role.hasText(), file.hasText(), session.hasText(), ofRegion, roleOfProfile)
            .and(ofOtherSdk)
            .elsewhere(wasTraded(roleOfProfile) && isElsewhere(sts, options)));
  }

  private static boolean wasTraded(@Nullable Outcome outcome) {
    return outcome != null && (outcome.isFound() || outcome.kind() == Outcome.Kind.FAILED);
  }

  private static boolean isElsewhere(Supplier<Sts> sts, ProbeOptions options) {
    return !options.isOffline() && sts.get().address().ofProvider().isOverridden();
  }

  private static Reading session(Witness w) {
    return w.setting(SdkSystemSetting.AWS_ROLE_SESSION_NAME);
  }

  /** Some clients look for the role in the profile where the environment has only the token. */
  private static @Nullable Outcome roleOfProfile(
      Reading file, Witness w, Supplier<Sts> sts, ProbeOptions options) {
    return SharedConfig.read(w)
        .property("role_arn")
        .map(role -> trade(Reading.present(role), file, session(w), w, sts, options))
        .orElse(null);
  }

  /** A simulated STS on this machine says that none but one on this machine may be asked. */
  private static Outcome ofRegion(Sts sts, Witness w, Function<Supplier<Sts>, Outcome> trade) {
    boolean simulated = w.isLoopback(sts.address().host());
    return simulated && !sts.address().hostOfRegion().filter(w::isLoopback).isPresent()
        ? Outcome.failed(
            Fault.STS_UNREACHABLE,
            "STS of the region, since this client does not know AWS_ENDPOINT_URL_STS: not asked")
        : trade.apply(sts::ofRegion);
  }

  private static Outcome trade(
      Reading role,
      Reading file,
      Reading session,
      Witness w,
      Supplier<Sts> sts,
      ProbeOptions options) {
    if (role.isAbsent() && file.isAbsent()) {
      return Outcome.absent("not set");
    }
    if (!role.hasText()) {
      return Outcome.broken(
          Fault.HALF_SET, "AWS_WEB_IDENTITY_TOKEN_FILE is set, AWS_ROLE_ARN " + role.why());
    }
    if (!file.hasText()) {
      return Outcome.broken(
          Fault.HALF_SET, "AWS_ROLE_ARN is set, AWS_WEB_IDENTITY_TOKEN_FILE " + file.why());
    }
    return new WebIdentityExchange(role.text(), session.text(), file.text())
        .observe(w, sts, options);
  }
}
