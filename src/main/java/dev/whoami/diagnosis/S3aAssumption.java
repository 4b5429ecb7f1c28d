package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.chain.Walk;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * An S3A whose site file has it assume a role: the providers of another setting find the
 * credentials for that.
 */
public final class S3aAssumption {
  private final Walk walk;
  private final S3aEvidence settings;

  private S3aAssumption(Walk walk, S3aEvidence settings) {
    this.walk = walk;
    this.settings = settings;
  }

  /**
   * The assumption of this walk; empty if S3A assumes no role, or its settings are not from a site
   * file.
   */
  public static Optional<S3aAssumption> of(Walk made, Examination x) {
    return x.programOf(made).flatMap(it -> of(it, x));
  }

  private static Optional<S3aAssumption> of(ConfiguredWalk configured, Examination x) {
    Observations seen = x.seen().with(configured.program().settings().sources());
    Optional<S3aEvidence> settings = seen.outcomeOf(Source.S3A_SETTINGS).facts(S3aEvidence.class);
    if (!settings.isPresent()) {
      return Optional.empty();
    }
    S3aProviderList list = S3aProviderList.of(configured.walk().version(), seen);
    return list.assumesRole()
        ? Optional.of(
            new S3aAssumption(
                list.assumingWalk(settings.get().assumedRoleProviders(), seen), settings.get()))
        : Optional.empty();
  }

  /** The walk that finds the credentials with which it assumes its role. */
  public Walk walk() {
    return walk;
  }

  /** The role that S3A assumes; empty if no setting names one. */
  public Optional<Arn> role() {
    return settings.assumedRole();
  }
}
