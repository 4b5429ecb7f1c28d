package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.probe.Observation;
import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The S3 settings in one site file, whichever Hadoop reads it. */
public final class SiteSettings {
  private static final Set<ConfigProblem.Kind> UNREAD =
      EnumSet.of(ConfigProblem.Kind.NOT_XML, ConfigProblem.Kind.WRONG_ROOT);

  private static final String BUCKET = "fs.s3a.bucket.";

  /** The settings that decide S3A's identity. A bucket may have its own value for each. */
  private static final String[] OF_IDENTITY = {
    ".access.key",
    ".secret.key",
    ".session.token",
    ".aws.credentials.provider",
    ".assumed.role.arn",
    ".assumed.role.credentials.provider",
    ".security.credential.provider.path"
  };

  private final Installation installation;
  private final HadoopSettings settings;

  private SiteSettings(Installation installation, HadoopSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  /** The settings in the file at this absolute path. It searches for no installation. */
  public static SiteSettings in(String path, Witness w) {
    Installation read = read(HadoopOptions.none().withConf(path), w);
    return new SiteSettings(read, read.settings());
  }

  /** The settings of the same file for this bucket. */
  public static SiteSettings ofBucket(String bucket, String path, Witness w) {
    Installation read = read(HadoopOptions.none().withConf(path).withBucket(bucket), w);
    return new SiteSettings(read, read.settings().forBucket(bucket));
  }

  private static Installation read(HadoopOptions named, Witness w) {
    return new InstallationReader(new BoundedFiles(w), named).ofSettingsAlone();
  }

  /** The buckets with a setting of their own that decides S3A's identity there. */
  public Set<String> bucketsOfOtherIdentity() {
    Set<String> buckets = new TreeSet<>();
    for (Property each : settings.all()) {
      for (String end : OF_IDENTITY) {
        String name = each.name();
        if (name.startsWith(BUCKET) && name.endsWith(end)) {
          buckets.add(name.substring(BUCKET.length(), name.length() - end.length()));
        }
      }
    }
    return Collections.unmodifiableSet(buckets);
  }

  /** Why the file cannot be read, as a clause. */
  public Optional<String> problem() {
    return installation.settings().problems().stream()
        .filter(it -> UNREAD.contains(it.kind()))
        .map(ConfigProblem::clause)
        .findFirst();
  }

  /** Whether a setting or an address in it is about S3A. */
  public boolean hasS3a() {
    return installation.settings().all().stream()
            .anyMatch(it -> it.name().startsWith("fs.s3a.") && !it.isDefault())
        || installation.settings().addresses().stream().anyMatch(it -> it.scheme().equals("s3a"));
  }

  /** The endpoint of its S3, if it is set. */
  public Optional<String> endpoint() {
    return settings
        .of("fs.s3a.endpoint")
        .filter(it -> !it.isDefault())
        .map(it -> it.reading().text().trim());
  }

  /** The keys in it, the keys in its credential stores, and its list of providers. */
  public List<Observation> sources() {
    return HadoopSources.of(installation, settings);
  }
}
