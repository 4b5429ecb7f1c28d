package dev.whoami.trial;

import dev.whoami.aws.SdkClock;
import dev.whoami.world.http.BoundedUrls;
import dev.whoami.world.work.Crash;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.utils.internal.SystemSettingUtils;

/**
 * The DefaultCredentialsProvider of the AWS SDK for Java 2.x, run in this process. It reads the
 * settings of this process, and no reply beyond a limit.
 */
public final class DefaultChain {
  private DefaultChain() {}

  /** Loads the classes that a run needs, without sending a request. */
  public static void prepare() {
    try {
      DefaultCredentialsProvider.builder().build().close();
    } catch (RuntimeException | Error broken) {
      // The chain has the same failure when it runs, and reports it.
    }
  }

  /** Runs the chain in this process; may take as long as the SDK takes. */
  public static Trial run() {
    if (!BoundedUrls.arePossible()) {
      return mightReadForEver("another library opens the connections of this process");
    }
    BoundedUrls urls = new BoundedUrls();
    Trial trial = SystemSettingUtils.readingThisProcess(() -> urls.during(DefaultChain::resolve));
    return urls.endless()
        .map(call -> mightReadForEver(call + " has a reply of more than 64 KiB"))
        .orElse(trial);
  }

  private static Trial mightReadForEver(String why) {
    return Trial.refused(TrialRefusal.endless(why));
  }

  private static Trial resolve() {
    SdkClock.forget();
    try (DefaultCredentialsProvider provider = DefaultCredentialsProvider.builder().build()) {
      AwsCredentials credentials = provider.resolveCredentials();
      String code = credentials.providerName().orElse("");
      return Trial.found(ProviderCode.sourceOf(code), credentials.accessKeyId());
    } catch (SdkException nothing) {
      return Trial.nothing(VersionInfo.SDK_VERSION, Trial.NO_CREDENTIALS);
    } catch (RuntimeException | Error broken) {
      return Crash.isFatal(broken)
          ? Trial.stopped(VersionInfo.SDK_VERSION, Crash.describe(broken))
          : Trial.nothing(VersionInfo.SDK_VERSION, Crash.describe(broken));
    }
  }
}
