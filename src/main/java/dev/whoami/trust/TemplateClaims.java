package dev.whoami.trust;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The claims that a template of a repository or organization of GitHub can put into the subject.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/security/oidc">GitHub: OpenID Connect
 *     reference</a>
 */
final class TemplateClaims {
  private static final String PROPERTY = "repo_property_";
  private static final String PULL_REQUEST = "pull_request";

  private static final Set<String> ALL =
      new HashSet<>(
          Arrays.asList(
              "actor",
              "actor_id",
              "base_ref",
              "check_run_id",
              "enterprise",
              "enterprise_id",
              "environment",
              "event_name",
              "head_ref",
              "job_workflow_ref",
              "job_workflow_sha",
              "ref",
              "ref_protected",
              "ref_type",
              "repository",
              "repository_id",
              "repository_owner",
              "repository_owner_id",
              "repository_visibility",
              "run_attempt",
              "run_id",
              "run_number",
              "runner_environment",
              "sha",
              "workflow",
              "workflow_ref",
              "workflow_sha"));

  private TemplateClaims() {}

  /** Whether a context has a claim that the usual subject does not have. */
  static boolean areIn(String context) {
    String[] parts = context.split(":", -1);
    boolean isUsual = parts[0].equals("ref") || parts[0].equals("environment");
    if (!isUsual && isClaim(parts[0]) && parts.length > 1) {
      return true;
    }
    boolean hasValue = !parts[0].equals(PULL_REQUEST) && parts[0].indexOf('*') < 0;
    for (int i = hasValue ? 2 : 1; i + 1 < parts.length; i++) {
      if (isClaim(parts[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClaim(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return ALL.contains(small) || small.startsWith(PROPERTY);
  }
}
