package dev.whoami.trial;

import dev.whoami.probe.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The SDK's own DefaultCredentialsProvider, run on the spot: which of its providers answers. */
public final class Trial {
  /** What a trial can end in. */
  public enum Ending {
    FOUND,
    NOTHING,
    /** Still under way when the time was up. */
    STOPPED,
    NOT_RUN
  }

  private final Ending ending;
  private final @Nullable Source source;
  private final @Nullable String accessKeyId;
  private final String remark;

  private Trial(
      Ending ending, @Nullable Source source, @Nullable String accessKeyId, String remark) {
    this.ending = ending;
    this.source = source;
    this.accessKeyId = accessKeyId;
    this.remark = remark;
  }

  /** Loads what a trial needs, and asks nobody yet. */
  public static void prepare() {
    DefaultCredentialsProvider.builder().build().close();
  }

  /** Runs the chain in this process; may take as long as the SDK takes. */
  public static Trial run() {
    try (DefaultCredentialsProvider provider = DefaultCredentialsProvider.builder().build()) {
      AwsCredentials credentials = provider.resolveCredentials();
      String code = credentials.providerName().orElse("");
      @Nullable Source source = ProviderCode.sourceOf(code).orElse(null);
      return new Trial(Ending.FOUND, source, credentials.accessKeyId(), "");
    } catch (SdkException nothing) {
      return new Trial(Ending.NOTHING, null, null, "no provider of the chain has credentials");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
      // Its message may quote a token, so only its class is told.
      return new Trial(Ending.NOTHING, null, null, broken.getClass().getName());
    }
  }

  public static Trial notRun(String why) {
    return new Trial(Ending.NOT_RUN, null, null, why);
  }

  /** The SDK had not answered when the time was up. */
  public static Trial cutShort() {
    return new Trial(Ending.STOPPED, null, null, "the SDK was still trying when the time was up");
  }

  public Ending ending() {
    return ending;
  }

  /** Whether the SDK gave an answer of its own, be it credentials or none. */
  public boolean isConclusive() {
    return ending == Ending.FOUND || ending == Ending.NOTHING;
  }

  /** The source whose provider answered. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  public Optional<String> accessKeyId() {
    return Optional.ofNullable(accessKeyId);
  }

  /** Why there are no credentials, as one clause; empty where there are. */
  public String remark() {
    return remark;
  }
}
