package dev.whoami.rule;

import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Optional;

/** STS does not answer, or the SDK cannot ask it. */
final class StsUnreachable implements Rule {
  private static final Remedy AGAIN =
      Remedy.of("Run it again: STS was reached, and fails or throttles for the moment.");

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    for (Source each : new Source[] {Source.WEB_IDENTITY, Source.PROFILE}) {
      Outcome outcome = x.seen().outcomeOf(each);
      if (outcome.has(Fault.STS_MISCONFIGURED)) {
        return Optional.of(misconfigured(each, outcome));
      }
    }
    Optional<Identification> asked = x.winner().flatMap(it -> x.identityOf(it.source()));
    Optional<String> problem =
        asked.map(Identification::answer).filter(StsResult::isUnreachable).map(StsResult::problem);
    if (x.seen().outcomeOf(Source.WEB_IDENTITY).has(Fault.STS_UNREACHABLE)) {
      problem = Optional.of(x.seen().outcomeOf(Source.WEB_IDENTITY).reason());
    }
    boolean isUp = asked.map(Identification::answer).filter(StsResult::hasFailed).isPresent();
    String then = then(j.verdict().kind());
    boolean matters =
        j.verdict().kind() == IdentityKind.NONE || j.verdict().kind() == IdentityKind.UNKNOWN;
    return problem
        .map(
            why ->
                Finding.of(
                        (isUp
                                ? "STS could not say whose keys these are ("
                                : "STS could not be reached (")
                            + why
                            + "), "
                            + then)
                    .because("STS: " + why)
                    .remedy(isUp ? AGAIN : endpoint(x)))
        .map(
            finding ->
                matters && !isUp ? finding.remedy(terraform(KnownNames.region(x))) : finding);
  }

  private static Finding misconfigured(Source source, Outcome outcome) {
    return Finding.of(
            "The AWS SDK for Java 2.x cannot ask STS, because a setting is malformed, and so has no"
                + " credentials of the "
                + source.title()
                + ". Other SDKs may not mind.")
        .because(source.title() + ": " + outcome.reason())
        .remedy(Remedy.of("Correct that setting, or unset it."));
  }

  private static Remedy endpoint(Examination x) {
    return Remedy.of(
            "Give the subnet access to STS: with this endpoint, a NAT gateway, or the proxy in"
                + " HTTPS_PROXY.")
        .commands(
            "aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id VPC \\",
            "  --service-name com.amazonaws." + KnownNames.region(x) + ".sts \\",
            "  --subnet-ids SUBNET --security-group-ids GROUP --private-dns-enabled");
  }

  private static Remedy terraform(String region) {
    return Remedy.of("Or in Terraform:")
        .as(Remedy.Form.TERRAFORM)
        .snippet(
            "resource \"aws_vpc_endpoint\" \"sts\" {\n"
                + "  vpc_id              = \"VPC\"\n"
                + "  service_name        = \"com.amazonaws."
                + region
                + ".sts\"\n"
                + "  vpc_endpoint_type   = \"Interface\"\n"
                + "  subnet_ids          = [\"SUBNET\"]\n"
                + "  security_group_ids  = [\"GROUP\"]\n"
                + "  private_dns_enabled = true\n"
                + "}");
  }

  private static String then(IdentityKind kind) {
    switch (kind) {
      case NONE:
        return "so the web identity token could not be exchanged for credentials.";
      case UNKNOWN:
        return "so the owner of the credentials is not known.";
      default:
        return "so the identity is inferred from its source, not confirmed.";
    }
  }
}
