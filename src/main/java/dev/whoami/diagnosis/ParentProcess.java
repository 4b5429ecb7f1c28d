package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.probe.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that this process would have if it had kept the variables of a process above it.
 */
public final class ParentProcess {
  private final @Nullable Observation observation;
  private final @Nullable Identification identity;
  private final boolean cutShort;
  private final boolean crashed;

  private ParentProcess(
      @Nullable Observation observation,
      @Nullable Identification identity,
      boolean cutShort,
      boolean crashed) {
    this.observation = observation;
    this.identity = identity;
    this.cutShort = cutShort;
    this.crashed = crashed;
  }

  /** Nothing was lost. */
  public static ParentProcess none() {
    return new ParentProcess(null, null, false, false);
  }

  public static ParentProcess of(Observation observation, @Nullable Identification identity) {
    boolean nameless = identity != null && identity.answer().isCutShort();
    boolean crashed = observation.outcome().crash().isPresent();
    return new ParentProcess(
        observation, identity, observation.outcome().isCutShort() || nameless, crashed);
  }

  /** The value for a check that was not finished when the time was up. */
  public static ParentProcess cutShort() {
    return new ParentProcess(null, null, true, false);
  }

  /** The value after a bug in whoami ended the lookup. */
  public static ParentProcess crashed() {
    return new ParentProcess(null, null, false, true);
  }

  /**
   * Whether whoami's time limit or a bug in whoami ended the lookup, so that there may be
   * credentials.
   */
  public boolean isUnknown() {
    return cutShort || crashed;
  }

  /** Whether our own time limit ended the check, so that there may be credentials. */
  public boolean isCutShort() {
    return cutShort;
  }

  /** The observation with the lost variables. */
  public Optional<Observation> observation() {
    return Optional.ofNullable(observation);
  }

  public Optional<Identification> identity() {
    return Optional.ofNullable(identity);
  }

  /** The identity that the code would have: from STS, otherwise the role that the source names. */
  public Optional<Arn> who() {
    Optional<Arn> told = identity().flatMap(it -> it.answer().value()).map(it -> it.arn());
    return told.isPresent() ? told : observation().flatMap(it -> it.outcome().role());
  }
}
