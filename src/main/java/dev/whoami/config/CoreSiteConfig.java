package dev.whoami.config;

import dev.whoami.chain.Client;
import dev.whoami.hadoop.SiteSettings;
import java.util.Collections;
import java.util.List;

/**
 * A site file of Hadoop: the S3A that reads it alone, with the list of providers and the keys in
 * it. What a whole installation does is told by whoami hadoop.
 *
 * @see <a
 *     href="https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/authentication.html">
 *     Hadoop: authenticating with S3</a>
 */
final class CoreSiteConfig implements ProgramConfig {
  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.XML)
        && !SiteSettings.in(file.at(), file.witness()).problem().isPresent();
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    SiteSettings site = SiteSettings.in(file.at(), file.witness());
    if (!site.hasS3a() || !Endpoint.isOfAws(site.endpoint())) {
      return Collections.emptyList();
    }
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder(
            "Hadoop's S3A", Client.HADOOP_S3A, file, new ConfigSection("", 1));
    return Collections.singletonList(program.sources(site.sources()).done());
  }
}
