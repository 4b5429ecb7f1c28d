package dev.whoami.rule;

import dev.whoami.chain.S3aList;
import dev.whoami.chain.Version;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The AWS SDK of S3A is older than EKS Pod Identity, and asks its agent nothing. */
final class PodIdentityUnknown implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(j, look -> concerns(look, x), look -> finding(look, x));
  }

  /** Another client would ask that address. */
  private static boolean concerns(HadoopLook look, Examination x) {
    boolean nothing = look.endsOnInstanceOrNothing() && !look.takes(Source.INSTANCE_METADATA);
    return nothing
        && x.place().platform().isPod()
        && !x.seen().outcomeOf(Source.CONTAINER).has(Fault.ADDRESS_NOT_ALLOWED)
        && look.visit(Source.CONTAINER)
            .filter(it -> it.observation().outcome().has(Fault.ADDRESS_NOT_ALLOWED))
            .isPresent()
        && !NoWebIdentityProvider.concerns(look, x);
  }

  private static Finding finding(HadoopLook look, Examination x) {
    String sdk = look.providers().map(S3aList::sdk).map(Version::toString).orElse("of its own");
    Finding finding =
        Finding.error(
            Installations.title(look)
                + " finds no credentials in this pod: its AWS SDK for Java "
                + sdk
                + " sends nothing to the agent of EKS Pod Identity, and it does not go on to the"
                + " node either.");
    return Installations.becauseOfList(look, finding)
        .because("the agent: " + x.seen().of(Source.CONTAINER).outcome().reason())
        .because(
            look.visit(Source.CONTAINER)
                .map(it -> "Hadoop: " + it.because())
                .orElse("Hadoop does not ask it"))
        .remedy(Remedy.of("Upgrade to Hadoop 3.4 or newer, which knows EKS Pod Identity."))
        .remedy(
            Remedy.of(
                "Or put aws-java-sdk-bundle 1.12.746 or newer in the place of "
                    + sdk
                    + ": the first AWS SDK for Java 1 that knows it."));
  }
}
