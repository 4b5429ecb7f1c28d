package dev.whoami.rule.metadata;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.StandIn;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.MetadataStandIn;
import dev.whoami.rule.part.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A server other than EC2 answers as instance metadata, and gives a foreign role or none at all.
 */
public final class MetadataFromStandIn implements Rule {
  private static final Set<MetadataStandIn> HANDING_OUT_ROLES =
      EnumSet.of(MetadataStandIn.SIGNING_HELPER, MetadataStandIn.KUBE2IAM, MetadataStandIn.KIAM);

  private static final String NOT_EC2 = "in place of the EC2 instance metadata service";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<StandIn> standIn = StandIn.in(x);
    if (standIn.isPresent()) {
      return Optional.of(finding(standIn.get(), x));
    }
    Optional<Finding> ofCloud = MetadataOfOtherCloud.in(j);
    return ofCloud.isPresent() ? ofCloud : MetadataUnlikeEc2.in(j);
  }

  private static Finding finding(StandIn standIn, Examination x) {
    Finding finding = Finding.of(fact(standIn));
    if (isMeant(standIn, x)) {
      finding = finding.withSeverity(Severity.NOTE);
    }
    for (String each : standIn.because()) {
      finding = finding.because(each);
    }
    StandInFix fix = new StandInFix(standIn, x);
    return fix.in(isHiddenBySlash(x) ? finding.remedy(fix.withoutSlash()) : finding);
  }

  /** Whether the code has the role of a program that was installed to give roles. */
  private static boolean isMeant(StandIn standIn, Examination x) {
    return standIn.program().filter(HANDING_OUT_ROLES::contains).isPresent()
        && !standIn.isOfOtherInstance()
        && x.winner().filter(it -> it.source() == Source.INSTANCE_METADATA).isPresent();
  }

  /** Whether the SDK for Java asks it for //latest, and other clients do not. */
  private static boolean isHiddenBySlash(Examination x) {
    Outcome ofSdk = x.seen().outcomeOf(Source.INSTANCE_METADATA);
    return !x.winner().isPresent()
        && !ofSdk.isFound()
        && ofSdk.facts(ImdsResponses.class).filter(ImdsResponses::isWithSlash).isPresent();
  }

  private static String fact(StandIn standIn) {
    String role = standIn.role().map(it -> "the role " + it).orElse("its credentials");
    if (standIn.isOfOtherInstance()) {
      return ofOtherInstance(standIn, role);
    }
    return standIn
        .program()
        .map(it -> ofProgram(it, standIn, role))
        .orElseGet(() -> ofUnknownProgram(standIn, role));
  }

  private static String ofOtherInstance(StandIn standIn, String role) {
    return "The instance metadata here gives "
        + role
        + " of another EC2 instance, "
        + standIn.arn().flatMap(Arn::sessionName).orElse("whichever it is")
        + ", not of this one: something answers "
        + NOT_EC2
        + ".";
  }

  private static String ofUnknownProgram(StandIn standIn, String role) {
    return "A program that whoami does not know answers "
        + NOT_EC2
        + ". It gives "
        + standIn.arn().map(Arn::toString).orElse(role)
        + ", which is not a session of an EC2 instance.";
  }

  private static String ofProgram(MetadataStandIn program, StandIn standIn, String role) {
    switch (program) {
      case SIGNING_HELPER:
        return "aws_signing_helper answers at "
            + standIn.server().address()
            + " "
            + NOT_EC2
            + ", with "
            + role
            + " of IAM Roles Anywhere. It is not the role of an EC2 instance, and every process"
            + " that reaches that address gets it.";
      case KUBE2IAM:
      case KIAM:
        return program.title()
            + " answers "
            + NOT_EC2
            + ". It gives "
            + role
            + ", which an annotation of the pod names, and not the node's role.";
      default:
        return program.title()
            + " answers "
            + NOT_EC2
            + ". It gives "
            + standIn.arn().map(Arn::toString).orElse(role)
            + ", the credentials of the person who started it.";
    }
  }
}
