package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import java.util.Optional;

/**
 * The server that answers as instance metadata lists no role, and lacks what every EC2 instance
 * gives: a session token or the instance's ID. The metadata servers of several clouds answer like
 * this.
 */
final class MetadataUnlikeEc2 {
  private MetadataUnlikeEc2() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    boolean isExplained = x.place().platform().isEcs() || j.verdict().kind() != IdentityKind.NONE;
    return isExplained ? Optional.empty() : server(x).map(server -> finding(server, x));
  }

  /** The server; empty if EC2 answers, or if a client gets a role. */
  static Optional<ImdsServer> server(Examination x) {
    Outcome outcome = x.seen().outcomeOf(Source.INSTANCE_METADATA);
    boolean mayBe = outcome.has(Fault.NO_ROLE) && x.place().platform() != Platform.EC2;
    return outcome
        .facts(ImdsResponses.class)
        .filter(it -> mayBe)
        .flatMap(it -> it.server().filter(server -> !it.givesToken() || server.lacksId()));
  }

  private static Finding finding(ImdsServer server, Examination x) {
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    Finding finding =
        Finding.of(
                "The server at "
                    + server.address()
                    + " does not behave like the instance metadata of EC2: it lists no role, and "
                    + lack(instance.outcome())
                    + ". This is probably another cloud, which has no role of AWS to give, so the"
                    + " code has no credentials.")
            .because(instance.evidence());
    for (String each : server.evidence()) {
      finding = finding.because(each);
    }
    return finding
        .remedy(
            MetadataOfOtherCloud.webIdentity(
                "If this is another cloud, have the code get a role by web identity: a role that"
                    + " trusts the tokens of this cluster or of that cloud. Put such a token into"
                    + " a file, and set both variables:"))
        .remedy(
            StandInFix.search(
                "If this is an EC2 instance, another program answers before its metadata service."
                    + " Find out what answers, here and on the machine:",
                server));
  }

  private static String lack(Outcome outcome) {
    return outcome
        .facts(ImdsResponses.class)
        .filter(it -> !it.givesToken())
        .flatMap(ImdsResponses::tokenProblem)
        .map(it -> "gives no session token (" + it.reason() + ")")
        .orElse("does not know the ID of the instance");
  }
}
