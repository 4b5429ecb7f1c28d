package dev.whoami.probe.profile;

import java.util.Map;

/** Where a profile gets its credentials from, in the order in which the SDK for Java checks. */
public enum ProfileKind {
  ROLE_BY_TOKEN,
  SSO,
  ROLE,
  LOGIN,
  PROCESS,
  KEYS;

  private static final String[] SSO_SETTINGS = {
    "sso_session", "sso_start_url", "sso_account_id", "sso_role_name", "sso_region"
  };

  public static ProfileKind of(Map<String, String> set) {
    ProfileKind kind = withoutSso(set);
    return kind != ROLE_BY_TOKEN && isSso(set) ? SSO : kind;
  }

  /** The kind for a client to which the settings of IAM Identity Center say nothing. */
  public static ProfileKind withoutSso(Map<String, String> set) {
    boolean isRole = set.containsKey("role_arn");
    if (isRole && set.containsKey("web_identity_token_file")) {
      return ROLE_BY_TOKEN;
    }
    if (isRole && (set.containsKey("source_profile") || set.containsKey("credential_source"))) {
      return ROLE;
    }
    if (set.containsKey("login_session")) {
      return LOGIN;
    }
    return set.containsKey("credential_process") ? PROCESS : KEYS;
  }

  private static boolean isSso(Map<String, String> set) {
    for (String name : SSO_SETTINGS) {
      if (set.containsKey(name)) {
        return true;
      }
    }
    return false;
  }
}
