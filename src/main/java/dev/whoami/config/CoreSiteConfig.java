package dev.whoami.config;

import dev.whoami.chain.Client;
import dev.whoami.hadoop.SiteSettings;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A site file of Hadoop: an S3A that reads only this file, with its list of providers and its keys.
 * Each bucket with its own settings is another S3A. {@code whoami hadoop} shows a whole
 * installation.
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
    List<ConfiguredProgram> programs = new ArrayList<>();
    programs.add(program("Hadoop's S3A", site, file));
    for (String bucket : site.bucketsOfOtherIdentity()) {
      SiteSettings its = SiteSettings.ofBucket(bucket, file.at(), file.witness());
      programs.add(program("Hadoop's S3A at the bucket " + Redaction.word(bucket), its, file));
    }
    return Collections.unmodifiableList(programs);
  }

  private static ConfiguredProgram program(String title, SiteSettings site, ConfigFile file) {
    return new ConfiguredProgramBuilder(title, Client.HADOOP_S3A, file, new ConfigSection("", 1))
        .sources(site.sources())
        .done();
  }
}
