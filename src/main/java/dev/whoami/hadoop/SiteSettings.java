package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.probe.Observation;
import dev.whoami.world.Witness;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one site file says of S3, whichever Hadoop reads it. */
public final class SiteSettings {
  private static final Set<ConfigProblem.Kind> UNREAD =
      EnumSet.of(ConfigProblem.Kind.NOT_XML, ConfigProblem.Kind.WRONG_ROOT);

  private final Installation installation;

  private SiteSettings(Installation installation) {
    this.installation = installation;
  }

  /** Of the file at this path from the root; no installation is searched for. */
  public static SiteSettings in(String path, Witness w) {
    HadoopOptions named = HadoopOptions.none().withConf(path);
    return new SiteSettings(new InstallationReader(new BoundedFiles(w), named).ofSettingsAlone());
  }

  /** Why it cannot be read, as a clause. */
  public Optional<String> problem() {
    return installation.settings().problems().stream()
        .filter(it -> UNREAD.contains(it.kind()))
        .map(ConfigProblem::clause)
        .findFirst();
  }

  /** Whether a setting in it, or an address, is about S3A. */
  public boolean hasS3a() {
    return installation.settings().all().stream()
            .anyMatch(it -> it.name().startsWith("fs.s3a.") && !it.isDefault())
        || installation.settings().addresses().stream().anyMatch(it -> it.scheme().equals("s3a"));
  }

  /** The address of its S3, where it is set. */
  public Optional<String> endpoint() {
    return installation
        .settings()
        .of("fs.s3a.endpoint")
        .filter(it -> !it.isDefault())
        .map(it -> it.reading().text().trim());
  }

  /** The keys in it, those of its credential stores, and its list of providers. */
  public List<Observation> sources() {
    return HadoopSources.of(installation, installation.settings());
  }
}
