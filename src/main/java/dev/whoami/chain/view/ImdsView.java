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

  /** For this client, which reads the settings before anything else, and rejects these flaws. */
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

  /** For this client, which cannot load one of its classes where the settings have these flaws. */
  public static SourceView ofClass(ProfileLookup client, ImdsFlaw first, ImdsFlaw... others) {
    SourceView flaws = ofFlaws(client, first, others);
    return seen -> {
      Observation found = flaws.in(seen);
      return found.outcome().isAbsent()
          ? found
          : found.as(Outcome.broken(Fault.CLASS_UNUSABLE, found.outcome().reason()));
    };
  }

  /** Whether AWS_EC2_METADATA_DISABLED keeps every client away. */
  static boolean isDisabled(Observations seen) {
    return seen.of(Source.INSTANCE_METADATA)
        .outcome()
        .facts(ImdsResponses.class)
        .filter(it -> it.disabled() == BooleanSetting.TRUE)
        .isPresent();
  }

  /** For this client, which reads the mode first, unless an address is set, even to nothing. */
  public static SourceView ofMode(ProfileLookup client, ImdsFlaw first, ImdsFlaw... others) {
    SourceView mode = ofFlaws(client, first, others);
    SourceView blank = ofFlaws(client, ImdsFlaw.ENDPOINT_BLANK);
    return seen -> {
      Observation address = blank.in(seen);
      return address.outcome().isAbsent()
          ? mode.in(seen)
          : address.as(Outcome.absent("the mode is not read beside an address, even a blank one"));
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
