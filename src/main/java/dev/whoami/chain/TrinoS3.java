package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.setting.ProgramSettings;

/**
 * Trino's file system for S3: only web identity if a setting of the catalog says so. Otherwise, it
 * has the default chain of the AWS SDK for Java 2. It assumes the role of s3.iam-role with those
 * credentials.
 *
 * @see <a href="https://trino.io/docs/current/object-storage/file-system-s3.html">Trino: S3 file
 *     system support</a>
 */
final class TrinoS3 implements ConfiguredChain {
  private static final String WEB_IDENTITY = "s3.use-web-identity-token-credentials-provider";

  @Override
  public String newest() {
    return "483";
  }

  @Override
  public ProviderChoice choice() {
    return ProviderChoice.FOR_LIFE;
  }

  @Override
  public String note() {
    return "This applies without s3.aws-access-key, s3.iam-role and " + WEB_IDENTITY + ".";
  }

  @Override
  public Chain chain(Version version, ProgramSettings settings) {
    return settings.isOn(WEB_IDENTITY)
        ? Chain.of(SdkJavaV2.WEB_IDENTITY)
        : Client.AWS_SDK_JAVA_V2.newestChain();
  }
}
