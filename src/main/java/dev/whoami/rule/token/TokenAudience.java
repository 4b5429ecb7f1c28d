package dev.whoami.rule.token;

import dev.whoami.aws.Arn;
import dev.whoami.aws.TokenClaims;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.TokenOrigin;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.TokenFault;
import dev.whoami.rule.pod.RoleForPod;
import java.util.Optional;

/**
 * A token for a service other than STS, or an audience that the identity provider does not know.
 */
final class TokenAudience {
  private TokenAudience() {}

  /** One clause that follows a colon. */
  static String fact(Observation seen) {
    Optional<TokenClaims> claims = seen.outcome().detail().claims();
    if (claims.filter(TokenClaims::isForKubernetes).isPresent()) {
      return "it is the token for the Kubernetes API, not one for STS";
    }
    if (claims.filter(TokenClaims::isForPodIdentity).isPresent()) {
      return "it is the token for the agent of EKS Pod Identity, not one for STS";
    }
    return "the identity provider in IAM does not know its audience, " + audience(seen);
  }

  /** Whether it is one of a pod's tokens for services other than STS. */
  static boolean isOfAnotherService(Observation seen) {
    return seen.outcome()
        .detail()
        .claims()
        .filter(it -> it.isForKubernetes() || it.isForPodIdentity())
        .isPresent();
  }

  static Finding fixed(Finding finding, Observation seen, Examination x) {
    Optional<TokenClaims> claims = seen.outcome().detail().claims();
    if (isOfAnotherService(seen)) {
      return ofAnotherService(finding, seen, x);
    }
    if (claims.filter(TokenClaims::isForSts).isPresent()) {
      return finding.remedy(known("Add the audience to the provider:", seen, x));
    }
    return finding
        .remedy(TokenOrigin.isServiceAccount(x) ? inCluster(seen, x) : inPipeline())
        .remedy(known("Or, if that audience is meant, add it to the provider:", seen, x));
  }

  private static Finding ofAnotherService(Finding finding, Observation seen, Examination x) {
    String role = seen.outcome().role().map(Arn::toString).orElse(RoleForPod.arn(x));
    return finding.remedy(
        seen.outcome().detail().isOtherTokenMounted()
            ? MountedToken.named("Name the token file of IRSA, which is mounted as well:", seen)
            : RoleForPod.token("Give the pod a token for STS, and name that file:", role));
  }

  private static Remedy inCluster(Observation seen, Examination x) {
    return MountedToken.isNamed(seen)
        ? Remedy.of(
                "Remove the annotation of the service account that asks for this audience, and"
                    + " replace the pod:")
            .fix(FixHere.of("WHO404", "remove-audience", x))
        : Remedy.of("Let the volume of the token, in the pod spec, ask for this audience:")
            .fix(Fix.of("WHO404", "audience"));
  }

  private static Remedy inPipeline() {
    return Remedy.of(
        "Have the token made for an audience that the provider knows. For a pipeline that is aud in"
            + " the id_tokens of GitLab, and the audience input of"
            + " aws-actions/configure-aws-credentials in GitHub Actions.");
  }

  private static Remedy known(String text, Observation seen, Examination x) {
    return Remedy.of(text)
        .fix(
            TokenFault.fix("WHO404", "add-audience", seen, x)
                .with("audience", audience(seen))
                .with("provider", provider(seen)));
  }

  /** The name of the provider in IAM: the issuer without its scheme. */
  private static String provider(Observation seen) {
    return ShellWord.plainOr(
        "ISSUER",
        seen.outcome().detail().claims().map(it -> it.issuer().replaceFirst("^https://", "")));
  }

  private static String audience(Observation seen) {
    return ShellWord.plainOr(
        "AUDIENCE", seen.outcome().detail().claims().map(TokenClaims::audience));
  }
}
