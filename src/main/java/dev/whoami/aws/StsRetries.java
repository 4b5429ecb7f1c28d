package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.model.IdpCommunicationErrorException;

/**
 * How often the SDK calls STS. The mode is AWS_RETRY_MODE, otherwise the profile's retry_mode,
 * otherwise that of the defaults mode. The number is AWS_MAX_ATTEMPTS, otherwise that of the mode.
 * The SDK's own strategy decides which failures are retried, and when. In a recording, retries are
 * immediate.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">AWS:
 *     retry behavior</a>
 */
final class StsRetries {
  private final @Nullable RetryMode mode;
  private final RetryMode otherwise;
  private final @Nullable Integer attempts;
  private final @Nullable String problem;

  private StsRetries(
      @Nullable RetryMode mode,
      RetryMode otherwise,
      @Nullable Integer attempts,
      @Nullable String problem) {
    this.mode = mode;
    this.otherwise = otherwise;
    this.attempts = attempts;
    this.problem = problem;
  }

  /** The retries of a client with this number of attempts. */
  static StsRetries of(int attempts) {
    return new StsRetries(null, RetryMode.LEGACY, attempts, null);
  }

  static StsRetries read(Witness w, SharedConfig config) {
    String named = text(w.setting(SdkSystemSetting.AWS_RETRY_MODE));
    String mode = named.isEmpty() ? config.property("retry_mode").orElse("") : named;
    Reading most = w.setting(SdkSystemSetting.AWS_MAX_ATTEMPTS);
    Reading defaults = w.setting(SdkSystemSetting.AWS_DEFAULTS_MODE);
    String ofDefaults =
        defaults.isPresent() ? text(defaults) : config.property("defaults_mode").orElse("legacy");
    return new StsRetries(
        modeNamed(mode),
        isLegacy(ofDefaults) ? RetryMode.LEGACY : RetryMode.STANDARD,
        number(most),
        problem(mode, most, ofDefaults));
  }

  /**
   * What is wrong with these settings for a client that treats blank as not set; empty if nothing
   * is.
   */
  static Optional<String> unreadable(Reading mode, Reading most) {
    if (mode.isPresent() && modeNamed(text(mode)) == null) {
      return Optional.of("AWS_RETRY_MODE is not one of legacy, standard and adaptive");
    }
    return most.isPresent() && number(most) == null
        ? Optional.of("AWS_MAX_ATTEMPTS is not a number of attempts")
        : Optional.empty();
  }

  private static String text(Reading set) {
    return set.text().trim();
  }

  private static @Nullable RetryMode modeNamed(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "legacy":
        return RetryMode.LEGACY;
      case "standard":
        return RetryMode.STANDARD;
      case "adaptive":
        return RetryMode.ADAPTIVE_V2;
      default:
        return null;
    }
  }

  private static boolean isLegacy(String defaultsMode) {
    return defaultsMode.equalsIgnoreCase("legacy") || !isDefaultsMode(defaultsMode);
  }

  private static boolean isDefaultsMode(String name) {
    try {
      return DefaultsMode.fromValue(name.toLowerCase(Locale.ROOT)) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }

  private static @Nullable Integer number(Reading set) {
    try {
      int number = Integer.parseInt(text(set));
      return number > 0 ? number : null;
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static @Nullable String problem(String mode, Reading most, String defaultsMode) {
    if (!mode.isEmpty() && modeNamed(mode) == null) {
      return "the retry mode is not one of legacy, standard and adaptive";
    }
    if (most.isPresent() && number(most) == null) {
      return "AWS_MAX_ATTEMPTS is not a number of attempts";
    }
    return isDefaultsMode(defaultsMode) ? null : "the defaults mode is not one that the SDK knows";
  }

  /** The most tries. */
  int attempts() {
    return attempts == null ? Integer.MAX_VALUE : attempts;
  }

  /** Why the SDK cannot send a request: one clause; empty if it can. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** For a request that credentials sign. */
  RetryStrategy signed(Witness w) {
    return strategy(otherwise, w).build();
  }

  /** For a token: the defaults mode does not count, and one more error is retried. */
  RetryStrategy ofToken(Witness w) {
    return strategy(RetryMode.LEGACY, w)
        .retryOnExceptionInstanceOf(IdpCommunicationErrorException.class)
        .build();
  }

  private RetryStrategy.Builder<?, ?> strategy(RetryMode usual, Witness w) {
    RetryStrategy.Builder<?, ?> strategy =
        AwsRetryStrategy.forRetryMode(mode == null ? usual : mode).toBuilder();
    if (!w.isLive()) {
      strategy.backoffStrategy(BackoffStrategy.retryImmediately());
      strategy.throttlingBackoffStrategy(BackoffStrategy.retryImmediately());
    }
    return attempts == null ? strategy : strategy.maxAttempts(attempts);
  }
}
