package dev.whoami.watch;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Verdict;

/**
 * Who the code is: the verdict's kind, with the account and name of a role or the ARN of anyone
 * else. A role in a new session is the same identity: some sources start a session at each run, and
 * without STS only the role's own ARN is known.
 */
final class Identity {
  private final String key;
  private final String text;

  private Identity(String key, String text) {
    this.key = key;
    this.text = text;
  }

  static Identity of(Verdict verdict) {
    String kind = verdict.kind().name();
    String name = verdict.arn().map(Identity::withoutSession).orElse("");
    String key = verdict.role().map(it -> verdict.account().orElse("") + " " + it).orElse(name);
    return new Identity(kind + " " + key, (kind + " " + name).trim());
  }

  private static String withoutSession(Arn arn) {
    String session = arn.sessionName().map(it -> "/" + it).orElse("");
    return arn.toString().substring(0, arn.toString().length() - session.length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identity && ((Identity) other).key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The verdict's kind and the ARN without session. */
  @Override
  public String toString() {
    return text;
  }
}
