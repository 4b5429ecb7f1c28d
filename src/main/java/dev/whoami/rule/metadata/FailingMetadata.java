package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.rule.part.FixHere;

/** The instance metadata of EC2 gives a session token, but an error instead of a role's keys. */
public final class FailingMetadata {
  private FailingMetadata() {}

  /** Whether this is the cause of missing credentials; a task or a pod should have its own role. */
  public static boolean isIn(Examination x) {
    Outcome instance = x.seen().outcomeOf(Source.INSTANCE_METADATA);
    return (instance.has(Fault.STATUS) || instance.has(Fault.THROTTLED))
        && !x.place().platform().isEcs()
        && !x.place().platform().isPod()
        && instance
            .facts(ImdsResponses.class)
            .filter(ImdsResponses::givesToken)
            .flatMap(ImdsResponses::server)
            .filter(ImdsServer::isUsualAddress)
            .filter(it -> !it.cloud().isPresent())
            .isPresent();
  }

  public static Finding finding(Examination x) {
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    Finding finding =
        Finding.of(
            "There are no credentials in any place where "
                + x.walk().client().inSentence()
                + " looks. The instance metadata of EC2 answers, but gives no keys ("
                + instance.outcome().reason()
                + ").");
    for (Observation each : x.seen().all()) {
      finding = finding.because(each.evidence());
    }
    return finding.remedy(
        Remedy.of(
                "Run it again in some minutes: EC2 can answer this way while the role of the"
                    + " instance profile changes, or when it gets too many requests. If it"
                    + " continues, see which role the profile has, and whether that role exists:")
            .fix(FixHere.of("WHO113", "profile-of-instance", x)));
  }
}
