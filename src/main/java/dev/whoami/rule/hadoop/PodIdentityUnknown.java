package dev.whoami.rule.hadoop;

import dev.whoami.aws.Version;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The AWS SDK of S3A is older than EKS Pod Identity, and never calls its agent. */
public final class PodIdentityUnknown implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  /** Whether another client would call that address. */
  private static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    boolean nothing =
        diagnosis.endsOnInstanceOrNothing() && !diagnosis.takes(Source.INSTANCE_METADATA);
    return nothing
        && x.place().platform().isPod()
        && !x.seen().outcomeOf(Source.CONTAINER).has(Fault.ADDRESS_NOT_ALLOWED)
        && diagnosis
            .visit(Source.CONTAINER)
            .filter(it -> it.observation().outcome().has(Fault.ADDRESS_NOT_ALLOWED))
            .isPresent()
        && !NoWebIdentityProvider.concerns(diagnosis, x);
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    String sdk =
        diagnosis.providers().map(S3aProviderList::sdk).map(Version::toString).orElse("of its own");
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " finds no credentials in this pod: its AWS SDK for Java "
                + sdk
                + " does not ask the EKS Pod Identity agent, and it does not fall back to the"
                + " node's role either.");
    return Installations.becauseOfList(diagnosis, finding)
        .because("the agent: " + x.seen().of(Source.CONTAINER).outcome().reason())
        .because(
            diagnosis
                .visit(Source.CONTAINER)
                .map(it -> "Hadoop: " + it.because())
                .orElse("Hadoop does not ask it"))
        .remedy(Remedy.of("Upgrade to Hadoop 3.4 or later, which supports EKS Pod Identity."))
        .remedy(
            Remedy.of(
                "Or put aws-java-sdk-bundle 1.12.746 or later in the place of "
                    + sdk
                    + ": 1.12.746 is the first that supports it."));
  }
}
