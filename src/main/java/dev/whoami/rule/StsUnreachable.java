package dev.whoami.rule;

import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import java.util.Optional;

/** STS does not answer. */
final class StsUnreachable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<Identification> asked = x.winner().flatMap(it -> x.identityOf(it.source()));
    Optional<String> problem =
        asked.map(Identification::answer).filter(StsResult::isUnreachable).map(StsResult::problem);
    if (x.seen().outcomeOf(Source.WEB_IDENTITY).has(Fault.STS_UNREACHABLE)) {
      problem = Optional.of(x.seen().outcomeOf(Source.WEB_IDENTITY).reason());
    }
    String then = then(j.verdict().kind());
    boolean matters =
        j.verdict().kind() == IdentityKind.NONE || j.verdict().kind() == IdentityKind.UNKNOWN;
    return problem
        .map(
            why ->
                Finding.of("STS could not be reached (" + why + "), " + then)
                    .because("STS: " + why)
                    .remedy(endpoint(x)))
        .map(finding -> matters ? finding.remedy(terraform(KnownNames.region(x))) : finding);
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
