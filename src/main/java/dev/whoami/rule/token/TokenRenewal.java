package dev.whoami.rule.token;

import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.Restart;
import java.time.Instant;
import java.util.Optional;

/**
 * A token file that contains an expired token. whoami read the file just now. So the file is not
 * renewed, and no program needs to read it again.
 */
final class TokenRenewal {
  private TokenRenewal() {}

  /** One clause that follows a colon. */
  static String fact(Observation seen) {
    Optional<Instant> end = seen.outcome().detail().claims().flatMap(TokenClaims::expiry);
    if (!end.isPresent()) {
      return "it has expired";
    }
    return seen.outcome().detail().isTokenExpired()
        ? "it expired at " + end.get() + ", and nothing has renewed the token file"
        : "it has expired by the clock of AWS, and by the clock here it lasts until " + end.get();
  }

  static Finding fixed(Finding finding, Observation seen, Examination x) {
    if (seen.outcome().detail().claims().flatMap(TokenClaims::expiry).isPresent()
        && !seen.outcome().detail().isTokenExpired()) {
      return finding.remedy(Remedy.of("Set the clock of this machine first (WHO503)."));
    }
    if (!TokenOrigin.isServiceAccount(x)) {
      return finding.remedy(
          Remedy.of(
              "Get a new token right before it is used: its issuer decides how long it lasts. For a"
                  + " pipeline that is id_tokens in GitLab, and"
                  + " aws-actions/configure-aws-credentials in GitHub Actions."));
    }
    if (seen.outcome().detail().isOtherTokenMounted()) {
      return finding.remedy(
          MountedToken.named("Name the token file that the kubelet renews, not a copy:", seen));
    }
    return finding
        .remedy(
            Remedy.of(
                    "Mount the whole folder of the token into the container: the kubelet renews"
                        + " neither a copy nor a file that is mounted with subPath. In such a"
                        + " folder the token is a symbolic link:")
                .fix(Fix.of("WHO404", "link").with("file", MountedToken.file(seen))))
        .remedy(
            Remedy.of("Then, or if it is a link already, replace the pod:").fix(Restart.pods(x)));
  }
}
