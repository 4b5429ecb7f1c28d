package dev.whoami.rule.sts;

import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.StsStandIn;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import java.util.Optional;

/**
 * The server for STS is an emulator or another service, or its address does not prove that it is
 * AWS.
 */
public final class EmulatedSts {
  private EmulatedSts() {}

  static Optional<Finding> in(Examination x) {
    boolean isSet = x.sts().map(StsAddress::server).filter(StsServer::isOverridden).isPresent();
    return StsStandIn.in(x).map(it -> finding(it).remedy(isSet ? unset() : lookup(it)));
  }

  private static Finding finding(StsStandIn standIn) {
    if (standIn.isEmulator()) {
      return emulator(standIn);
    }
    return standIn.answers() ? answering(standIn) : refusing(standIn);
  }

  private static Finding answering(StsStandIn standIn) {
    return Finding.of(
            "STS was asked at "
                + standIn.endpoint()
                + (standIn.isElsewhere()
                    ? ", which is not one of AWS's addresses for STS: an emulator, such as"
                        + " LocalStack or moto, or a proxy answers there."
                    : ", an address that does not prove who answers: it may be a proxy that asks"
                        + " AWS, or an emulator, such as LocalStack or moto.")
                + " AWS itself may know these credentials as another identity, or not at all.")
        .because("at " + standIn.endpoint() + ": " + standIn.sign());
  }

  private static Finding emulator(StsStandIn standIn) {
    return Finding.of(
            "An emulator of AWS, such as LocalStack, answers in place of STS at "
                + standIn.endpoint()
                + ": "
                + standIn.sign()
                + ". whoami did not ask AWS itself whose credentials these are.")
        .because("STS: " + standIn.sign());
  }

  private static Finding refusing(StsStandIn standIn) {
    return Finding.of(
            "The server in place of STS at "
                + standIn.endpoint()
                + (standIn.isElsewhere()
                    ? ", which is not an address of AWS, refuses to say whose credentials these are"
                        + " ("
                        + standIn.sign()
                        + "). whoami did not ask AWS itself, which may accept them."
                    : " refuses to say whose credentials these are, in another way than STS does ("
                        + standIn.sign()
                        + "): MinIO and other services that imitate AWS answer so. AWS itself may"
                        + " accept them."))
        .because("at " + standIn.endpoint() + ": " + standIn.sign());
  }

  /** The finding on a web identity token that is sent to an address outside of AWS. */
  public static Finding findingOfToken(Observation seen, Examination x) {
    return Finding.of(
            "The server in place of STS at "
                + x.sts()
                    .map(StsAddress::server)
                    .flatMap(StsServer::shownEndpoint)
                    .orElse("the endpoint that is set")
                + ", which is not an address of AWS, does not give the role for the token ("
                + seen.outcome().detail().refusal().map(StsError::code).orElse("an error")
                + "). whoami did not ask AWS itself, so this says nothing about the role's trust"
                + " policy.")
        .because(seen.evidence())
        .remedy(unset());
  }

  /** If no setting names the emulator, AWS's host name resolves to it. */
  private static Remedy lookup(StsStandIn standIn) {
    return Remedy.of(
            "If the code is meant to use AWS, see what leads the name of STS to an emulator: a name"
                + " server, such as the one of LocalStack, /etc/hosts, or a proxy.")
        .fix(Fix.of("WHO502", "lookup").with("host", standIn.endpoint()));
  }

  private static Remedy unset() {
    return Remedy.of(
            "If the code is meant to use AWS, remove the setting that names this endpoint. Its"
                + " credentials must then also come from AWS. For another S3 only, set"
                + " AWS_ENDPOINT_URL_S3. This shows where it is set:")
        .fix(Fix.of("WHO502", "endpoint-settings"));
  }
}
