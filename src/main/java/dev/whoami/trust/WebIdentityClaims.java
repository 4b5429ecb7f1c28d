package dev.whoami.trust;

import dev.whoami.aws.TokenClaims;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The claims of a token that become condition keys in STS: a few for every issuer, and those of
 * GitHub that AWS lists.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">
 *     AWS: IAM and STS condition keys</a>
 */
final class WebIdentityClaims {
  static final String GITHUB = "token.actions.githubusercontent.com";

  private static final Set<String> USUAL = set("sub", "aud", "amr", "azp");

  private static final Set<String> OF_GITHUB =
      set(
          "actor",
          "actor_id",
          "enterprise_id",
          "environment",
          "job_workflow_ref",
          "ref",
          "repository",
          "repository_id",
          "repository_owner_id",
          "workflow");

  /** In lower case, as condition keys are compared. */
  static final Set<String> ALL = union();

  private WebIdentityClaims() {}

  /** Whether AWS documents a claim for an issuer, by its host. */
  static boolean isFor(String host, String claim) {
    return USUAL.contains(claim) || (host.equals(GITHUB) && OF_GITHUB.contains(claim));
  }

  /** Whether no token of the issuer has session tags or a source identity. */
  static boolean areFixed(String host) {
    return host.equals(GITHUB) || TokenClaims.isIssuerOfEks("https://" + host);
  }

  private static Set<String> union() {
    Set<String> all = new LinkedHashSet<>(USUAL);
    all.addAll(OF_GITHUB);
    return Collections.unmodifiableSet(all);
  }

  private static Set<String> set(String... claims) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(claims)));
  }
}
