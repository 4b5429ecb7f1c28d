package dev.whoami.rule.sts;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.EndpointPolicy;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The identity is unconfirmed: STS does not answer, a policy denies the request, the SDK cannot
 * send it, or an emulator answers.
 */
public final class StsUnreachable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    for (Source each : new Source[] {Source.WEB_IDENTITY, Source.PROFILE}) {
      Outcome outcome = x.seen().outcomeOf(each);
      if (outcome.has(Fault.STS_MISCONFIGURED)) {
        return Optional.of(misconfigured(each, outcome, x));
      }
    }
    Optional<String> ofSdk = sdkProblem(x);
    if (ofSdk.isPresent()) {
      return ofSdk.map(StsUnreachable::askedInstead);
    }
    Optional<Finding> emulated = EmulatedSts.in(x);
    if (emulated.isPresent()) {
      return emulated;
    }
    Optional<Finding> denied = denial(x).map(it -> ofPolicy(it, j));
    return denied.isPresent() ? denied : problem(x).map(why -> ofAnswer(why, j));
  }

  private static Finding misconfigured(Source source, Outcome outcome, Examination x) {
    return Finding.of(
            "The AWS SDK for Java 2.x cannot ask STS, because a setting or a file is malformed, and"
                + " so has no credentials of the "
                + source.title()
                + ". Other SDKs may accept it.")
        .because(source.title() + ": " + outcome.reason())
        .remedy(corrected(outcome, x));
  }

  static Remedy corrected(Outcome outcome, Examination x) {
    return corrected(problemOfSdk(x).orElse(outcome.reason()));
  }

  private static Remedy corrected(String problem) {
    return Remedy.of("Correct this setting or file: " + problem + ".");
  }

  /** Why the SDK for Java, which has credentials, cannot ask for their owner. */
  private static Optional<String> sdkProblem(Examination x) {
    return x.winner().isPresent() ? problemOfSdk(x) : Optional.empty();
  }

  private static Optional<String> problemOfSdk(Examination x) {
    return x.sts().flatMap(StsAddress::problemOfSdk);
  }

  private static Finding askedInstead(String problem) {
    return Finding.of(
            "The AWS SDK for Java 2.x has credentials here and cannot ask STS, because a setting or"
                + " a file is malformed: it fails before it sends a request, and may do so for"
                + " every other service. whoami itself asked STS whose credentials these are.")
        .because("AWS SDK for Java 2.x: " + problem)
        .remedy(corrected(problem));
  }

  private static Finding ofAnswer(String why, Judgement j) {
    if (j.examination().seen().outcomeOf(Source.WEB_IDENTITY).detail().hasStsFailed()) {
      return Finding.of(
              "STS did not exchange the web identity token for credentials ("
                  + why
                  + "). That says nothing about the token or its role. Some clients ask again, and"
                  + " others continue with the next source.")
          .because(why)
          .remedy(again());
    }
    return answer(j.examination()).filter(StsResult::hasFailed).isPresent()
        ? Finding.of(
                "STS could not say whose keys these are ("
                    + why
                    + "), so "
                    + then(j.verdict().kind()))
            .because("STS: " + why)
            .remedy(again())
        : ofNetwork(why, j);
  }

  /** For an error of STS itself, which says nothing about the keys. */
  static Remedy again() {
    return Remedy.of(
            "STS was reached, and fails or throttles for the moment. Ask again in a minute:")
        .fix(Fix.of("WHO502", "again"));
  }

  /** The answer of STS about the owner of the credentials in use. */
  static Optional<StsResult<CallerIdentity>> answer(Examination x) {
    return x.winner().flatMap(x::identityOf).map(Identification::answer);
  }

  private static Optional<StsError> denial(Examination x) {
    return answer(x).flatMap(StsResult::refusal).filter(it -> !it.isOfCredentials());
  }

  private static Optional<String> problem(Examination x) {
    Outcome token = x.seen().outcomeOf(Source.WEB_IDENTITY);
    return token.has(Fault.STS_UNREACHABLE)
        ? Optional.of(token.reason())
        : answer(x).filter(StsResult::isUnreachable).map(StsResult::problem);
  }

  /**
   * No policy of an identity can deny GetCallerIdentity, but one of a VPC endpoint or organization
   * can.
   */
  private static Finding ofPolicy(StsError denial, Judgement j) {
    Finding finding =
        Finding.of(
                "STS accepts the credentials and does not answer GetCallerIdentity ("
                    + denial.code()
                    + "). No policy of a user or role can deny this call: the policy of the VPC"
                    + " endpoint for STS does. That policy may also deny the code's own calls to"
                    + " STS"
                    + (denial.caller().isPresent() ? "." : ", and " + then(j.verdict().kind())))
            .because("STS answered " + denial.code() + ": " + denial.message());
    return denial.denyingPolicy().filter(DenyingPolicy::isExplicit).isPresent()
        ? finding.remedy(
            EndpointPolicy.shown(
                "Remove from this policy the denial of sts:GetCallerIdentity, or change its"
                    + " condition so that it does not hold for this caller:",
                j.examination()))
        : finding
            .remedy(
                Remedy.of("Add this statement to the policy of the VPC endpoint for STS:")
                    .fix(Fix.of("WHO502", "allow-who-is")))
            .remedy(EndpointPolicy.shown("This shows the policy:", j.examination()));
  }

  private static Finding ofNetwork(String why, Judgement j) {
    Examination x = j.examination();
    boolean isSet = StsObstacle.isEndpointSet(x);
    Finding finding =
        Finding.of(
                "STS could not be reached at "
                    + StsObstacle.host(x)
                    + (isSet ? ", the endpoint that is configured here" : "")
                    + " ("
                    + why
                    + "), so "
                    + then(j.verdict().kind()))
            .because("STS: " + why);
    for (Remedy each : remedies(StsObstacle.to(answer(x), x), j)) {
      finding = finding.remedy(each);
    }
    return finding;
  }

  /** The fix in Terraform is included if the identity depends on STS. */
  private static List<Remedy> remedies(StsObstacle obstacle, Judgement j) {
    Examination x = j.examination();
    List<Remedy> all = new ArrayList<>();
    obstacle.remedy(x).ifPresent(all::add);
    switch (obstacle) {
      case CONFIGURED_ENDPOINT:
      case OTHER_SERVER:
        return all;
      case CERTIFICATE:
        all.add(authority());
        return all;
      case NAME_OF_NO_ENDPOINT:
      case PROXY_NOT_REACHED:
        return all;
      case NAME_NOT_RESOLVED:
        all.add(x.place().platform().isPod() ? StsFromPod.name(x) : resolved(x));
        all.add(endpoint(x));
        return all;
      default:
        all.add(endpoint(x));
        if (j.verdict().kind() == IdentityKind.NONE || j.verdict().kind() == IdentityKind.UNKNOWN) {
          all.add(terraform(x));
        }
        return all;
    }
  }

  private static Remedy authority() {
    return Remedy.of(
            "If your company signed it, let each client trust that authority, or exempt STS from"
                + " the proxy (NO_PROXY). CA is the authority's file:")
        .fix(Fix.of("WHO502", "trust-authority"));
  }

  private static Remedy resolved(Examination x) {
    return Remedy.of(
            "Let this container resolve the name of STS first. See which name server it asks, and"
                + " whether the VPC has DNS. VPC stands for its ID:")
        .fix(Fix.of("WHO502", "resolve").with("host", StsObstacle.host(x)));
  }

  private static Remedy endpoint(Examination x) {
    return Remedy.of(
            "Give the subnet access to STS: with this endpoint, a NAT gateway, or the proxy in"
                + " HTTPS_PROXY.")
        .fix(FixHere.of("WHO502", "create-endpoint", x));
  }

  private static Remedy terraform(Examination x) {
    return Remedy.of("Or in Terraform:")
        .as(Remedy.Form.TERRAFORM)
        .fix(FixHere.of("WHO502", "create-endpoint-in-terraform", x));
  }

  private static String then(IdentityKind kind) {
    switch (kind) {
      case NONE:
        return "the web identity token could not be exchanged for credentials.";
      case UNKNOWN:
        return "the owner of the credentials is not known.";
      default:
        return "the identity is inferred from its source, not confirmed.";
    }
  }
}
