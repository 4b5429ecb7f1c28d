package dev.whoami.rule.role;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;

/** The fix for a configured source that gives no keys, or the finding with the fix. */
final class FailingSource {
  private FailingSource() {}

  static List<Remedy> remedies(List<Observation> sources) {
    List<Remedy> all = new ArrayList<>();
    sources.forEach(each -> all.add(remedy(each)));
    return all;
  }

  private static Remedy remedy(Observation seen) {
    Outcome outcome = seen.outcome();
    switch (seen.source()) {
      case SYSTEM_PROPERTIES:
      case ENVIRONMENT:
        return byFinding(seen.source(), "WHO108");
      case WEB_IDENTITY:
        return byFinding(seen.source(), outcome.has(Fault.HALF_SET) ? "WHO405" : "WHO502");
      case PROFILE:
        return ofProfile(outcome);
      default:
        return Remedy.of("Correct this setting, or remove it: " + outcome.reason() + ".");
    }
  }

  private static Remedy ofProfile(Outcome outcome) {
    if (outcome.has(Fault.STS_MISCONFIGURED)) {
      return byFinding(Source.PROFILE, "WHO502");
    }
    if (outcome.has(Fault.STS_UNREACHABLE)) {
      return Remedy.of(
              "The role of the profile needs STS. If STS only fails for the moment, ask again. If"
                  + " it cannot be reached, the page of WHO502 has the fix.")
          .fix(Fix.of("WHO502", "again"));
    }
    if (outcome.detail().isRoleWithoutSource()) {
      return Remedy.of(
              "Add source_profile or credential_source to the profile, which name the credentials"
                  + " that assume the role, or remove it. This shows the profiles, and which one is"
                  + " selected:")
          .fix(Fix.of("WHO113", "profiles"));
    }
    if (outcome.detail().isDeniedToItself()) {
      return byFinding(Source.PROFILE, "WHO116");
    }
    return outcome.has(Fault.DENIED)
        ? byFinding(Source.PROFILE, "WHO107")
        : Remedy.of(
                "Correct the profile, or remove it: "
                    + outcome.reason()
                    + ". This shows the profiles, and which one is selected:")
            .fix(Fix.of("WHO113", "profiles"));
  }

  private static Remedy byFinding(Source source, String code) {
    return Remedy.of("Follow the fix of " + code + ": it is about the " + source.title() + ".");
  }
}
