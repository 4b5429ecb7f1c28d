package dev.whoami.rule.metadata;

import dev.whoami.aws.SettingName;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.probe.imds.MetadataObstacle.Kind;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The settings use one IP version for the instance metadata, which answers only over the other. */
public final class MetadataByOtherProtocol implements Rule {
  private static final String MODE = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";

  @Override
  public Optional<Finding> judge(Judgement j) {
    return UnreadableMetadata.in(j)
        .filter(it -> it.kind() != Kind.SWITCHED_OFF)
        .map(it -> finding(it, j.examination()));
  }

  private static Finding finding(MetadataObstacle obstacle, Examination x) {
    boolean byIpv6 = obstacle.kind() == Kind.ASKED_BY_IPV6;
    Finding finding =
        Finding.of(byIpv6 ? byIpv6(name(x)) : byIpv4())
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence())
            .because(
                byIpv6
                    ? "[fd00:ec2::254] gives no answer, and 169.254.169.254 gives one"
                    : "169.254.169.254 gives no answer, and [fd00:ec2::254] gives one");
    Finding graded = UnreadableMetadata.graded(finding, x);
    return byIpv6 ? graded.remedy(unset(x)).remedy(enable(x)) : graded.remedy(set());
  }

  private static String byIpv6(String setting) {
    return "The SDK asks the instance metadata over IPv6, at [fd00:ec2::254], because "
        + setting
        + " is IPv6. The instance answers only over IPv4.";
  }

  private static String byIpv4() {
    return "The SDK asks the instance metadata over IPv4, at 169.254.169.254, to which there is no"
        + " route here. The instance answers over IPv6, at [fd00:ec2::254].";
  }

  private static Remedy unset(Examination x) {
    String text = "Remove " + name(x) + ".";
    return server(x)
        .map(it -> StandInFix.withoutAddress(text, it))
        .orElseGet(() -> Remedy.of(text));
  }

  /** The setting that requires IPv6. */
  private static String name(Examination x) {
    return server(x).flatMap(ImdsServer::setBy).map(SettingName::text).orElse(MODE);
  }

  private static Optional<ImdsServer> server(Examination x) {
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .flatMap(ImdsResponses::server);
  }

  private static Remedy enable(Examination x) {
    return Remedy.of("Or let the instance also answer over IPv6:")
        .fix(FixHere.of("WHO312", "enable-ipv6", x));
  }

  private static Remedy set() {
    return Remedy.of("Let the program ask over IPv6:").fix(Fix.of("WHO312", "ask-by-ipv6"));
  }
}
