package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.OtherCloud;
import java.util.Optional;

/** This machine belongs to another cloud, which has no AWS role, and no other source has one. */
final class MetadataOfOtherCloud {
  private MetadataOfOtherCloud() {}

  static Optional<Finding> in(Judgement j) {
    if (j.verdict().kind() != IdentityKind.NONE) {
      return Optional.empty();
    }
    Observation instance = j.examination().seen().of(Source.INSTANCE_METADATA);
    return instance
        .outcome()
        .facts(ImdsResponses.class)
        .flatMap(ImdsResponses::server)
        .flatMap(server -> server.cloud().map(cloud -> finding(cloud, server, instance)));
  }

  private static Finding finding(OtherCloud cloud, ImdsServer server, Observation instance) {
    return Finding.of(
            "The metadata server of "
                + cloud.title()
                + " answers at "
                + server.address()
                + ", not that of EC2. It has no role of AWS to give, so the code has no"
                + " credentials.")
        .because(instance.evidence())
        .remedy(
            webIdentity(
                "Have the code get a role by web identity: a role that trusts the tokens of"
                    + " this cluster or of "
                    + cloud.title()
                    + ". Put such a token into a file, and set both variables:"));
  }

  static Remedy webIdentity(String text) {
    return Remedy.of(text).fix(Fix.of("WHO115", "web-identity"));
  }
}
