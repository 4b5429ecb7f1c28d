package dev.whoami.diagnosis;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.hadoop.HadoopSettings;
import dev.whoami.hadoop.HadoopSources;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.trial.HadoopTrial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One installation of Hadoop: its jars and settings, and the predicted and the actual identity of
 * its S3A.
 */
public final class HadoopDiagnosis {
  private final Installation installation;
  private final HadoopSettings settings;
  private final Observations seen;
  private final @Nullable Walk walk;
  private final @Nullable Walk s3nWalk;
  private final @Nullable HadoopTrial trial;

  private HadoopDiagnosis(
      Installation installation,
      HadoopSettings settings,
      Observations seen,
      @Nullable Walk walk,
      @Nullable Walk s3nWalk,
      @Nullable HadoopTrial trial) {
    this.installation = installation;
    this.settings = settings;
    this.seen = seen;
    this.walk = walk;
    this.s3nWalk = s3nWalk;
    this.trial = trial;
  }

  /** The diagnosis for this bucket, or for a bucket without its own settings. */
  public static HadoopDiagnosis at(
      Installation installation, Optional<String> bucket, Observations seen) {
    HadoopSettings settings =
        bucket.map(installation.settings()::forBucket).orElse(installation.settings());
    Observations more = seen.with(HadoopSources.of(installation, settings));
    Optional<Version> version = installation.s3aVersion().flatMap(Version::parse);
    Optional<Walk> walk = version.map(it -> ClientVersion.of(Client.HADOOP_S3A, it).walk(more));
    Optional<Walk> s3nWalk =
        version
            .filter(it -> settings.oldAddress().isPresent())
            .map(it -> ClientVersion.of(Client.HADOOP_S3N, it).walk(more));
    return new HadoopDiagnosis(
        installation, settings, more, walk.orElse(null), s3nWalk.orElse(null), null);
  }

  /** The same diagnosis, after Hadoop's own classes were run. */
  public HadoopDiagnosis tried(HadoopTrial its) {
    return new HadoopDiagnosis(installation, settings, seen, walk, s3nWalk, its);
  }

  public Installation installation() {
    return installation;
  }

  /** The settings for the bucket. */
  public HadoopSettings settings() {
    return settings;
  }

  /** The observations, including those of Hadoop's own sources. */
  public Observations seen() {
    return seen;
  }

  /** The predicted walk of S3A; empty if the version is not known. */
  public Optional<Walk> walk() {
    return Optional.ofNullable(walk);
  }

  /**
   * The walks of the clients that a program can use here: first the old one, if an address shows
   * that it is used; S3A if its jar is there.
   */
  public List<Walk> walks() {
    List<Walk> walks = new ArrayList<>();
    if (s3nWalk != null) {
      walks.add(s3nWalk);
    }
    if (walk != null && installation.s3aJar().isPresent()) {
      walks.add(walk);
    }
    return walks;
  }

  /** Whether one of this Hadoop's clients makes this walk. */
  boolean hasMade(Walk one) {
    return one == walk || one == s3nWalk;
  }

  /** The trial of the client that made this walk; only S3A is tried. */
  Optional<HadoopTrial> trialOf(Walk one) {
    return trial().filter(it -> one == walk);
  }

  /** The providers that S3A asks; empty if the version is not known. */
  public Optional<S3aProviderList> providers() {
    return walk().map(it -> S3aProviderList.of(it.version(), seen));
  }

  /** Whether S3A is known to be older than this release of Hadoop. */
  public boolean isBefore(String release) {
    return walk().filter(it -> it.version().isBefore(release)).isPresent();
  }

  /** Whether S3A is known to be of this release of Hadoop or a later one. */
  public boolean isSince(String release) {
    return walk().filter(it -> !it.version().isBefore(release)).isPresent();
  }

  /** Whether S3A assumes a role with the credentials of other providers. */
  public boolean assumesRole() {
    return providers().filter(S3aProviderList::assumesRole).isPresent();
  }

  /** The walk that finds S3A's credentials, or those with which S3A assumes a role. */
  private Optional<Walk> asking() {
    List<String> named =
        seen.outcomeOf(Source.S3A_SETTINGS)
            .facts(S3aEvidence.class)
            .map(S3aEvidence::assumedRoleProviders)
            .orElse(Collections.emptyList());
    return assumesRole() ? providers().map(it -> it.assumingWalk(named, seen)) : walk();
  }

  /** Whether S3A starts, and gets the instance's role or no credentials. */
  public boolean endsOnInstanceOrNothing() {
    return takes(Source.INSTANCE_METADATA)
        || asking().filter(it -> it.ending() == Walk.Ending.NOTHING).isPresent();
  }

  /** Whether S3A has a provider for this source, even if it does not reach it. */
  public boolean asks(Source source) {
    return visit(source).isPresent();
  }

  /** S3A at the first link that this source speaks for. */
  public Optional<Visit> visit(Source source) {
    return asking()
        .flatMap(it -> it.visits().stream().filter(at -> at.source() == source).findFirst());
  }

  /** The trial of S3A; empty if it was not run. */
  public Optional<HadoopTrial> trial() {
    return Optional.ofNullable(trial);
  }

  /** Whether S3A would take its keys from this source. */
  public boolean takes(Source source) {
    return asking().flatMap(Walk::winner).filter(it -> it.source() == source).isPresent();
  }
}
