package dev.whoami.inspect;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SigningCredentials;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Identification;
import dev.whoami.probe.Observation;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The owner of each distinct set of credentials. STS is asked as soon as the set is found. A key
 * without its session token counts as another key.
 */
final class Identities {
  private final Surroundings here;
  private final DeadlineTasks tasks;
  private final Supplier<Sts> sts;
  private final ProbeOptions options;
  private final Map<SigningCredentials, PendingResult<Identification>> byKeys =
      new ConcurrentHashMap<>();

  Identities(Surroundings here, ProbeOptions options, Supplier<Sts> sts, DeadlineTasks tasks) {
    this.here = here;
    this.options = options;
    this.sts = sts;
    this.tasks = tasks;
  }

  /**
   * Starts to ask for the owner of the credentials, if there are any, and returns the observation.
   */
  Observation askFor(Observation observation) {
    if (!options.isOffline()) {
      observation.outcome().credentialsToIdentify().forEach(this::askFor);
    }
    return observation;
  }

  private void askFor(Credentials keys) {
    byKeys.computeIfAbsent(
        keys.signingCredentials(), it -> tasks.start("identity of a key", () -> ask(keys)));
  }

  private Identification ask(Credentials keys) {
    Witness w = new Witness(here);
    return new Identification(sts.get().whoIs(keys, w), w.steps());
  }

  /** Empty without credentials, or if STS may not be called. */
  Optional<Identification> of(Observation observation) {
    return observation
        .outcome()
        .credentials()
        .flatMap(keys -> Optional.ofNullable(byKeys.get(keys.signingCredentials())))
        .map(pending -> pending.orAtDeadline(Identities::late, Identities::crashed));
  }

  /** The answer of STS about each set of credentials, sorted by access key ID. */
  Map<SigningCredentials, Identification> known() {
    List<Map.Entry<SigningCredentials, PendingResult<Identification>>> asked =
        new ArrayList<>(byKeys.entrySet());
    asked.sort((one, two) -> one.getKey().accessKeyId().compareTo(two.getKey().accessKeyId()));
    Map<SigningCredentials, Identification> known = new LinkedHashMap<>();
    asked.forEach(
        each ->
            known.put(
                each.getKey(),
                each.getValue().orAtDeadline(Identities::late, Identities::crashed)));
    return known;
  }

  private static Identification late() {
    return new Identification(
        StsResult.cutShort("not finished when the time of this run was up"),
        Collections.emptyList());
  }

  private static Identification crashed(Crash crash) {
    return new Identification(StsResult.crashed(crash), Collections.emptyList());
  }
}
