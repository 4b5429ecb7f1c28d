package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.work.Crash;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * A call of STS with the SDK's client, through the witness. It is repeated as often as the SDK's
 * settings say, except after a time-out, which leaves no time for another try. The result is an
 * answer, a refusal, or the reason why there is neither.
 */
final class SdkStsCall {
  /** The name of this work in WHO001, if a bug ends it. */
  static final String WORK = "request to STS";

  /** Longer than any message with the ARNs of two identities and of a policy. */
  private static final int LONGEST = 1600;

  private final StsAddress address;
  private final RetryStrategy retries;
  private final AwsCredentialsProvider keys;
  private final WitnessHttpClient httpClient;
  private final Function<String, String> scrub;

  /** {@code scrub} removes secrets from STS's messages. */
  SdkStsCall(
      StsAddress address,
      RetryStrategy retries,
      AwsCredentialsProvider keys,
      WitnessHttpClient httpClient,
      Function<String, String> scrub) {
    this.address = address;
    this.retries = retries;
    this.keys = keys;
    this.httpClient = httpClient;
    this.scrub = scrub;
  }

  /** The result of the request, with each reply to it and the time by the clock of STS. */
  <T> StsResult<T> answer(Function<StsClient, T> request, Witness w) {
    StsResult<T> result = result(request);
    return result.after(httpClient.replies(), ClockDifference.of(httpClient.lastReply(), w.now()));
  }

  private <T> StsResult<T> result(Function<StsClient, T> request) {
    try (StsClient client = SdkClock.unlearned(this::client)) {
      return StsResult.of(request.apply(client));
    } catch (AwsServiceException refused) {
      StsError error = refusal(refused);
      boolean isDecision = refused.statusCode() < 500 && !refused.isThrottlingException();
      if (isDecision && !hasCode(refused)) {
        return StsResult.notXml(httpClient.lastReply());
      }
      return isDecision ? StsResult.refused(error) : StsResult.failed(error);
    } catch (SdkException
        | IllegalArgumentException
        | IllegalStateException
        | StackOverflowError unusable) {
      HttpReply reply = httpClient.lastReply();
      return reply.isAnswer() ? StsResult.notXml(reply) : StsResult.unreachable(reply);
    } catch (RuntimeException | Error bug) {
      return StsResult.crashed(Crash.of(WORK, bug));
    } finally {
      SdkClock.forget();
    }
  }

  /** A client with every setting given, so that it reads none itself. */
  private StsClient client() {
    ProfileFile none = ProfileFile.aggregator().build();
    Endpoint resolved = address.resolved();
    return StsClient.builder()
        .region(Region.of(address.region()))
        .endpointOverride(resolved.url())
        .endpointProvider(params -> CompletableFuture.completedFuture(resolved))
        .defaultsMode(DefaultsMode.LEGACY)
        // The address already reflects these settings.
        .fipsEnabled(false)
        .dualstackEnabled(false)
        .credentialsProvider(keys)
        .httpClient(httpClient)
        .overrideConfiguration(
            o -> o.defaultProfileFile(none).defaultProfileName("default").retryStrategy(retries))
        .build();
  }

  /**
   * Whether the error has a code, as each error of STS has. A proxy's error page has none, and does
   * not mean that STS rejected the keys.
   */
  private static boolean hasCode(AwsServiceException refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    return details != null && !text(details.errorCode()).isEmpty();
  }

  private StsError refusal(AwsServiceException refused) {
    AwsErrorDetails details = refused.awsErrorDetails();
    String code = text(details == null ? null : details.errorCode());
    String message = text(details == null ? null : details.errorMessage());
    String bounded = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
    return new StsError(
        scrub.apply(code),
        scrub.apply(bounded),
        refused.statusCode(),
        StsErrorForm.isIn(httpClient.lastReply()));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
