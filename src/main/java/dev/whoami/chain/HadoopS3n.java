package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.link.UnusableProvider;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.List;

/**
 * Hadoop's old S3N, and S3 with it: an access key in the site files or in the address, and no role
 * of any kind. Hadoop 3 has it no more.
 *
 * @see <a href="https://hadoop.apache.org/docs/r2.10.2/hadoop-aws/tools/hadoop-aws/index.html">
 *     Hadoop 2: the S3 clients</a>
 */
final class HadoopS3n implements ChainModel {
  private static final Link KEYS = Link.to("S3Credentials", Source.S3N_SETTINGS);
  private static final Link GONE =
      UnusableProvider.stopping(
          "NativeS3FileSystem", Source.S3N_SETTINGS, "Hadoop 3 has no s3n:// client; use s3a://");

  @Override
  public String newest() {
    return "2.10.2";
  }

  @Override
  public List<String> lines() {
    return Arrays.asList("2.10.2", "3.5.0");
  }

  @Override
  public Chain chain(Version version) {
    return Chain.of(version.isBefore("3.0.0") ? KEYS : GONE);
  }
}
