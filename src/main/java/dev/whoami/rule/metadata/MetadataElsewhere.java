package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import java.util.Optional;

/** A setting replaces the address of the instance metadata, and no role is there. */
public final class MetadataElsewhere {
  private MetadataElsewhere() {}

  /** The answer at another address says nothing about the instance. */
  static boolean isAsked(Examination x) {
    return server(x).isPresent();
  }

  /** Empty if EC2's own address is used. */
  public static Optional<Remedy> remedy(Examination x) {
    return server(x)
        .map(
            it ->
                StandInFix.withoutAddress(
                    "Instance metadata is asked at "
                        + it.address()
                        + ", and lists no role there. EC2 answers at http://169.254.169.254,"
                        + " without a path. Remove the setting of the address, or correct it.",
                    it));
  }

  private static Optional<ImdsServer> server(Examination x) {
    return Optional.of(x.seen().outcomeOf(Source.INSTANCE_METADATA))
        .filter(it -> it.has(Fault.NO_ROLE))
        .flatMap(it -> it.facts(ImdsResponses.class))
        .flatMap(ImdsResponses::server)
        .filter(ImdsServer::isElsewhere);
  }
}
