package dev.whoami.rule.sts;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import java.util.Optional;

/** The first checks if a pod's token does not reach STS, by how the request ended. */
public final class StsFromPod {
  private StsFromPod() {}

  /**
   * The fix; empty if STS gave the role or denied it, was not asked, or answered the next request.
   */
  public static Optional<Remedy> remedy(Examination x) {
    Outcome token = x.seen().outcomeOf(Source.WEB_IDENTITY);
    if (token.has(Fault.STS_MISCONFIGURED)) {
      return Optional.of(StsUnreachable.corrected(token, x));
    }
    if (token.detail().hasStsFailed()) {
      return Optional.of(StsUnreachable.again());
    }
    return token.has(Fault.STS_UNREACHABLE)
        ? StsUnreachable.answer(x)
            .filter(it -> it.isUnreachable() && !it.hasFailed())
            .map(it -> unreached(it, x))
        : Optional.empty();
  }

  private static Remedy unreached(StsResult<CallerIdentity> answer, Examination x) {
    StsObstacle obstacle = StsObstacle.to(Optional.of(answer), x);
    return obstacle
        .remedy(x)
        .orElseGet(() -> obstacle == StsObstacle.NAME_NOT_RESOLVED ? name(x) : way(x));
  }

  static Remedy name(Examination x) {
    return Remedy.of(
            "First let the pod resolve "
                + StsObstacle.host(x)
                + ". See whether CoreDNS runs, and whether a NetworkPolicy forbids port 53:")
        .fix(FixHere.of("WHO502", "name-from-pod", x));
  }

  private static Remedy way(Examination x) {
    return Remedy.of(
            "First let the pod reach "
                + StsObstacle.host(x)
                + ", port 443. See whether a NetworkPolicy or a security group forbids it, and"
                + " whether the subnet has an endpoint for STS or a NAT gateway. VPC stands for the"
                + " cluster's VPC:")
        .fix(FixHere.of("WHO502", "way-from-pod", x));
  }
}
