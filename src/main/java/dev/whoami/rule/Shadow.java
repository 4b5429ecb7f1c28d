package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The container's role, and an earlier source whose keys are used instead. */
final class Shadow {
  private final Observation keys;
  private final Observation role;

  private Shadow(Observation keys, Observation role) {
    this.keys = keys;
    this.role = role;
  }

  /** Empty where the keys of that source do not win, or where there is no role to be shadowed. */
  static Optional<Shadow> by(Source source, Examination x) {
    // In Lambda the keys in the environment are the role.
    if (!x.isWinner(source) || x.place().platform() == Platform.LAMBDA) {
      return Optional.empty();
    }
    for (Source each : new Source[] {Source.WEB_IDENTITY, Source.CONTAINER}) {
      boolean there = x.seen().outcomeOf(each).isConfigured() && each.compareTo(source) > 0;
      // A profile that assumes its role as this one uses it.
      boolean used = x.seen().outcomeOf(source).drawnFrom().filter(each::equals).isPresent();
      if (there && !used) {
        return Optional.of(new Shadow(x.seen().of(source), x.seen().of(each)));
      }
    }
    return Optional.empty();
  }

  Finding finding(String where, Examination x) {
    return Finding.of(
            "The container's role is never used: "
                + where
                + ", and the "
                + x.walk().client().title()
                + " uses them first.")
        .because(keys.evidence())
        .because(role.evidence());
  }
}
