package dev.whoami.rule.key;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.KeyEvidence;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** An access key with one half missing or blank. */
public final class HalfSetKeys implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    for (Source source :
        new Source[] {Source.SYSTEM_PROPERTIES, Source.ENVIRONMENT, Source.PROFILE}) {
      Observation seen = j.examination().seen().of(source);
      if (seen.outcome().has(Fault.HALF_SET) || seen.outcome().has(Fault.BLANK)) {
        return Optional.of(
            isAllBlank(seen) ? ofNothing(seen) : ofHalf(seen).remedy(half().fix(removal(source))));
      }
    }
    return Optional.empty();
  }

  private static boolean isAllBlank(Observation seen) {
    return seen.outcome().detail().isOfBlankKeys()
        || seen.outcome().facts(KeyEvidence.class).filter(KeyEvidence::isAllBlank).isPresent();
  }

  /** The SDKs read both blank values as no keys, which may be the author's intention. */
  private static Finding ofNothing(Observation seen) {
    return seen.source() == Source.PROFILE ? ofBlankProfile(seen) : ofBlankSettings(seen);
  }

  private static Finding ofBlankProfile(Observation seen) {
    return Finding.of(
            "Both keys of the profile are blank. The SDK for Java treats blank keys as not set, and"
                + " continues; other clients stop with an error.")
        .because(seen.evidence())
        .remedy(
            Remedy.of(
                    "Remove both lines from the profile. A template that writes values which it"
                        + " does not have writes blank ones. This shows where they are:")
                .fix(removal(Source.PROFILE)));
  }

  private static Finding ofBlankSettings(Observation seen) {
    return Finding.of(
            "Both halves of the key pair are blank. The SDKs treat blank keys as not set, and"
                + " continue; a program that reads the variables itself may stop, or send unsigned"
                + " requests and report no error.")
        .because(seen.evidence())
        .remedy(
            Remedy.of(
                    "Remove both variables. A compose file or a template that passes on variables"
                        + " without a value sets blank ones.")
                .fix(removal(seen.source())));
  }

  private static Finding ofHalf(Observation seen) {
    return Finding.of(
            "Only half of the key pair is set. The SDK for Java ignores it; other clients"
                + " stop with an error, or send unsigned requests and report none.")
        .because(seen.evidence());
  }

  private static Remedy half() {
    return Remedy.of("Set both halves, or better, remove the one that is set.");
  }

  private static Fix removal(Source source) {
    switch (source) {
      case ENVIRONMENT:
        return Fix.of("WHO108", "unset");
      case PROFILE:
        return Fix.of("WHO108", "names-in-profile");
      default:
        return Fix.of("WHO108", "names-in-jvm");
    }
  }
}
