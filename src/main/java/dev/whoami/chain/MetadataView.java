package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.MetadataFacts;
import dev.whoami.probe.MetadataHabit;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.Switch;

/** The instance metadata as a client of some habit sees it. */
final class MetadataView implements View {
  private final MetadataHabit habit;

  MetadataView(MetadataHabit habit) {
    this.habit = habit;
  }

  /**
   * For a client whose building fails where AWS_EC2_METADATA_DISABLED is neither true nor false.
   */
  static View ofUnreadableSwitch() {
    return seen -> {
      Observation whole = seen.of(Source.INSTANCE_METADATA);
      if (!whole.outcome().facts(MetadataFacts.class).isPresent()) {
        return whole.outcome().isCutShort() ? whole : whole.as(readable());
      }
      boolean unreadable =
          whole
              .outcome()
              .facts(MetadataFacts.class)
              .filter(it -> it.disabled() == Switch.OTHER || it.disabled() == Switch.BLANK)
              .isPresent();
      return whole.as(
          unreadable
              ? Outcome.broken(Fault.UNPARSABLE, "AWS_EC2_METADATA_DISABLED is not true or false")
              : readable());
    };
  }

  private static Outcome readable() {
    return Outcome.absent("AWS_EC2_METADATA_DISABLED can be read");
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.INSTANCE_METADATA);
    return whole
        .outcome()
        .facts(MetadataFacts.class)
        .map(facts -> whole.as(facts.as(habit)))
        .orElse(whole);
  }
}
