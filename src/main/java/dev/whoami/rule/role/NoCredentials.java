package dev.whoami.rule.role;

import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.metadata.FailingMetadata;
import dev.whoami.rule.metadata.MetadataElsewhere;
import dev.whoami.rule.part.ClientsInUse;
import dev.whoami.rule.part.LocalEndpoints;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.pod.PodIdentityHalfSet;
import dev.whoami.rule.pod.UnnamedToken;
import dev.whoami.rule.program.ProgramNeverAsksContainer;
import dev.whoami.rule.sts.ProxyInTheWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** There are no credentials, and no other rule explains why. */
public final class NoCredentials implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (j.verdict().kind() != IdentityKind.NONE || isExplained(x)) {
      return Optional.empty();
    }
    return Optional.of(ClientsInUse.marked(finding(x), x.walk(), x));
  }

  private static Finding finding(Examination x) {
    if (x.walk().passes(Fault.SENT_TO_PROXY)) {
      return behindProxy(x);
    }
    List<Observation> inVain = inVain(x);
    if (inVain.isEmpty() && FailingMetadata.isIn(x)) {
      return FailingMetadata.finding(x);
    }
    Finding finding =
        Finding.of(
            "There are no credentials in any place where "
                + x.walk().client().inSentence()
                + " looks"
                + (UnnamedToken.isIn(x) ? ". " + UnnamedToken.fact(x) : why(inVain)));
    for (Observation each : x.seen().all()) {
      finding = finding.because(each.evidence());
    }
    for (Remedy each : FailingSource.remedies(inVain)) {
      finding = finding.remedy(each);
    }
    Optional<Remedy> elsewhere = MetadataElsewhere.remedy(x);
    finding = elsewhere.isPresent() ? finding.remedy(elsewhere.get()) : finding;
    if (UnnamedToken.isIn(x)) {
      return finding.remedy(UnnamedToken.remedy(x));
    }
    return finding.remedy(
        x.place().isOfLocalEndpoints() ? LocalEndpoints.variable() : PlatformRole.remedy(x));
  }

  private static Finding behindProxy(Examination x) {
    Finding finding =
        Finding.of(
            "There are no credentials in any place where "
                + x.walk().client().inSentence()
                + " looks: it asks a proxy for the role's keys, since NO_PROXY does not exempt the"
                + " address, and the proxy cannot provide them.");
    for (Visit each : x.walk().visits()) {
      if (each.observation().outcome().has(Fault.SENT_TO_PROXY)) {
        finding = finding.because(each.observation().evidence());
      }
    }
    return finding.remedy(ProxyInTheWay.remedy());
  }

  private static String why(List<Observation> inVain) {
    return inVain.isEmpty()
        ? ", and nothing here is configured to provide any."
        : ". The configured sources fail: "
            + inVain.stream().map(Observation::evidence).collect(Collectors.joining("; "))
            + ".";
  }

  /**
   * The configured sources. The instance metadata is asked everywhere, and counts only if a setting
   * for it is wrong.
   */
  private static List<Observation> inVain(Examination x) {
    List<Observation> inVain = new ArrayList<>();
    for (Observation each : x.seen().all()) {
      boolean isSet =
          each.source() != Source.INSTANCE_METADATA || each.outcome().kind() == Outcome.Kind.BROKEN;
      boolean isRoleAlone = each.outcome().detail().isRoleWithoutSource();
      if (isRoleAlone || (isSet && each.outcome().isConfiguredInVain())) {
        inVain.add(each);
      }
    }
    settingsOfS3a(x).ifPresent(inVain::add);
    return inVain;
  }

  /** A setting without which S3A does not start. */
  private static Optional<Observation> settingsOfS3a(Examination x) {
    return x.walk()
        .obstacle()
        .filter(it -> it.source() == Source.S3A_SETTINGS && it.outcome().has(Fault.UNPARSABLE));
  }

  /**
   * Whether one of its sources ended its chain; then the finding about unsigned requests reports
   * it.
   */
  private static boolean isUnsignedInVain(Examination x) {
    return x.walk().isAnonymous() && x.walk().obstacle().isPresent();
  }

  /** Whether another error names the cause. */
  private static boolean isExplained(Examination x) {
    Outcome token = x.seen().outcomeOf(Source.WEB_IDENTITY);
    return MissingTaskRole.in(x)
        || ProgramNeverAsksContainer.mayConcern(x.walk(), x)
        || isUnsignedInVain(x)
        || x.walk().obstacle().filter(it -> it.source() == Source.PROGRAM_SETTINGS).isPresent()
        || x.place().ancestry().hasLost()
        || x.seen().outcomeOf(Source.CONTAINER).isConfiguredInVain()
        || PodIdentityHalfSet.lacksAddress(x)
        || x.seen().outcomeOf(Source.PROFILE).has(Fault.NOT_SIGNED_IN)
        || (token.isConfiguredInVain()
            && !token.has(Fault.STS_UNREACHABLE)
            && !token.has(Fault.STS_MISCONFIGURED)
            && !token.has(Fault.HALF_SET))
        || x.seen().outcomeOf(Source.INSTANCE_METADATA).has(Fault.HOP_LIMIT);
  }
}
