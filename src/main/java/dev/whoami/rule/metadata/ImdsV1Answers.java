package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Lightsail;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.StandIn;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/**
 * The instance metadata also answers a request without a session token. If a client here gets its
 * credentials like this, requiring tokens would break it.
 */
public final class ImdsV1Answers implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    boolean answers =
        x.seen()
            .outcomeOf(Source.INSTANCE_METADATA)
            .facts(ImdsResponses.class)
            .filter(ImdsResponses::answersV1)
            .isPresent();
    if (!answers || !isWellOtherwise(j) || StandIn.mayBeIn(x) || CredentialsByImdsV1.isUsed(x)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "The instance metadata still answers without a session token (IMDSv1). A program"
                    + " with a request forgery bug (SSRF) can leak the Host Role.")
            .because("the list of roles was given without a token")
            .remedy(remedy(x)));
  }

  private static Remedy remedy(Examination x) {
    if (x.place().platform() == Platform.ECS_MANAGED_INSTANCES) {
      return HostRoleExposed.onManagedInstances(x);
    }
    return Remedy.of(
            "Require tokens once no client here needs IMDSv1 (CloudWatch counts them:"
                + " MetadataNoToken).")
        .fix(
            Lightsail.isHost(x)
                ? Fix.of("WHO305", "require-tokens-of-lightsail")
                : FixHere.of("WHO305", "require-tokens", x));
  }

  /** Whether the rest is healthy: if the identity is wrong, other things must be fixed first. */
  private static boolean isWellOtherwise(Judgement j) {
    Platform platform = j.examination().place().platform();
    boolean ofInstance = j.verdict().kind() == IdentityKind.HOST_ROLE;
    return HostRoleExposed.hasOwnRole(j) || (ofInstance && !platform.isEcs() && !platform.isPod());
  }
}
