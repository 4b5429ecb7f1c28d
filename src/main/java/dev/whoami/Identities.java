package dev.whoami;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAnswer;
import dev.whoami.diagnosis.Identification;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Options;
import dev.whoami.world.Errands;
import dev.whoami.world.Errands.Errand;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Who the owner of each distinct access key is, asked as soon as the key is found. */
final class Identities {
  private final Surroundings here;
  private final Errands errands;
  private final Supplier<Sts> sts;
  private final Options options;
  private final Map<String, Errand<Identification>> byKey = new ConcurrentHashMap<>();

  Identities(Surroundings here, Errands errands, Supplier<Sts> sts, Options options) {
    this.here = here;
    this.errands = errands;
    this.sts = sts;
    this.options = options;
  }

  /** Starts to ask whose the credentials are, if there are any, and returns the observation. */
  Observation askFor(Observation observation) {
    if (!options.isOffline()) {
      observation.outcome().allCredentials().forEach(this::askFor);
    }
    return observation;
  }

  private void askFor(Credentials keys) {
    byKey.computeIfAbsent(
        keys.accessKeyId(), id -> errands.start("identity of a key", () -> ask(keys)));
  }

  private Identification ask(Credentials keys) {
    Witness w = new Witness(here);
    return new Identification(sts.get().whoIs(keys, w), w.steps());
  }

  /** Empty where there are no credentials, or where nobody may be asked. */
  Optional<Identification> of(Observation observation) {
    return observation
        .outcome()
        .credentials()
        .flatMap(keys -> Optional.ofNullable(byKey.get(keys.accessKeyId())))
        .map(errand -> errand.orAtDeadline(Identities::late));
  }

  /** What was told of each key, by its access key ID. */
  Map<String, Identification> known() {
    Map<String, Identification> known = new TreeMap<>();
    byKey.forEach((id, errand) -> known.put(id, errand.orAtDeadline(Identities::late)));
    return known;
  }

  private static Identification late() {
    return new Identification(
        StsAnswer.cutShort("not finished when the time of this run was up"),
        java.util.Collections.emptyList());
  }
}
