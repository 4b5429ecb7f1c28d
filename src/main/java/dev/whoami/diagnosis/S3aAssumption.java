package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.chain.Walk;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * S3A by a site file that has it assume a role: what asks for the credentials to do it with are the
 * providers of another setting.
 */
public final class S3aAssumption {
  private final Walk walk;
  private final S3aEvidence settings;

  private S3aAssumption(Walk walk, S3aEvidence settings) {
    this.walk = walk;
    this.settings = settings;
  }

  /** Empty where it assumes no role, or is not of a site file. */
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

  /** How it comes by the credentials to assume its role with. */
  public Walk walk() {
    return walk;
  }

  /** The role that it assumes; empty where no setting names one. */
  public Optional<Arn> role() {
    return settings.assumedRole();
  }
}
