package dev.whoami.rule.key;

import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A profile names a role without a usable source of credentials for it, and the client continues
 * without an error.
 */
final class ProfileRoleSkipped {
  private static final Set<Fault> OF_THE_SOURCE =
      EnumSet.of(Fault.SOURCE_MISSING, Fault.SOURCE_UNKNOWN, Fault.CIRCULAR, Fault.TWO_SOURCES);

  private ProfileRoleSkipped() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    // A client that does not know credential_source reports it as missing although it is set.
    if (!isOfSource(x.seen().outcomeOf(Source.PROFILE)) || !j.verdict().source().isPresent()) {
      return Optional.empty();
    }
    return x.walk().visits().stream()
        .filter(it -> it.source() == Source.PROFILE && goesOn(it))
        .map(Visit::observation)
        .filter(it -> isOfSource(it.outcome()))
        .findFirst()
        .map(it -> finding(it, j));
  }

  /** The SDK for Java ignores a role without a source, as if the profile were not there. */
  private static boolean goesOn(Visit visit) {
    return visit.did() == Visit.Did.WENT_ON || visit.did() == Visit.Did.ABSENT;
  }

  private static boolean isOfSource(Outcome profile) {
    return profile.fault().filter(OF_THE_SOURCE::contains).isPresent()
        || profile.detail().isRoleWithoutSource();
  }

  private static Finding finding(Observation profile, Judgement j) {
    Examination x = j.examination();
    Finding finding =
        Finding.of(
                "The role of the profile is never assumed: "
                    + profile.outcome().reason()
                    + ". "
                    + ProfileRoleDenied.then(j.verdict(), x)
                    + others(x))
            .because(profile.evidence())
            .withSeverity(Severity.WARNING);
    String own = x.place().platform().ownIdentity();
    Remedy removal =
        ProfileShadowsRole.removal("Or, if " + own + " itself is meant, remove the profile.");
    return x.seen().outcomeOf(Source.CONTAINER).isConfigured()
        ? ContainerAsSource.inPlaceOfAny(j).fixed(finding).remedy(removal)
        : finding
            .remedy(Remedy.of("Correct source_profile or credential_source in the profile."))
            .remedy(removal);
  }

  /** Names one of them as an example. */
  private static String others(Examination x) {
    return x.walks().stream()
        .filter(it -> it.obstacle().filter(at -> at.source() == Source.PROFILE).isPresent())
        .findFirst()
        .map(it -> " Other clients stop there with an error, such as " + it.client().title() + ".")
        .orElse("");
  }
}
