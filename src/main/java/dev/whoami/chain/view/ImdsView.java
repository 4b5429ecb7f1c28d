package dev.whoami.chain.view;

import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Fault;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.EnumSet;
import java.util.Set;

/** The instance metadata as a client with a given behavior sees it. */
public final class ImdsView implements SourceView {
  private final ImdsClientBehavior behavior;

  public ImdsView(ImdsClientBehavior behavior) {
    this.behavior = behavior;
  }

  /** For a client that cannot be built if AWS_EC2_METADATA_DISABLED is neither true nor false. */
  public static SourceView ofUnreadableSwitch() {
    return seen -> {
      Observation whole = seen.of(Source.INSTANCE_METADATA);
      if (!whole.outcome().facts(ImdsResponses.class).isPresent()) {
        return whole.outcome().isCutShort() ? whole : whole.as(readable());
      }
      boolean unreadable =
          whole
              .outcome()
              .facts(ImdsResponses.class)
              .filter(
                  it ->
                      it.disabled() == BooleanSetting.OTHER
                          || it.disabled() == BooleanSetting.BLANK)
              .isPresent();
      return whole.as(
          unreadable
              ? Outcome.broken(Fault.UNPARSABLE, "AWS_EC2_METADATA_DISABLED is not true or false")
              : readable());
    };
  }

  /** For this client, which reads the settings before anything else, and minds these flaws. */
  public static SourceView ofFlaws(ProfileLookup client, ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> minded = EnumSet.of(first, others);
    return seen -> {
      Observation whole = seen.of(Source.INSTANCE_METADATA);
      return whole.as(
          whole
              .outcome()
              .facts(ImdsResponses.class)
              .flatMap(facts -> facts.unreadable(client, minded::contains))
              .orElse(Outcome.absent("the settings of the instance metadata can be read")));
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
        .facts(ImdsResponses.class)
        .map(facts -> whole.as(facts.as(behavior)))
        .orElse(whole);
  }
}
