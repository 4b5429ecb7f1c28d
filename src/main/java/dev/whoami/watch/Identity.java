package dev.whoami.watch;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Verdict;
import java.util.Optional;

/**
 * The identity of the code: the verdict's kind, with the account and name of a role, or the ARN of
 * any other identity. A role in a new session is the same identity, because some sources start a
 * session at each run. Without STS only the role's own ARN is known, or only the name of an
 * instance's role.
 */
final class Identity {
  private final IdentityKind kind;
  private final String name;
  private final Optional<String> account;
  private final String text;

  private Identity(IdentityKind kind, String name, Optional<String> account, String text) {
    this.kind = kind;
    this.name = name;
    this.account = account;
    this.text = text;
  }

  static Identity of(Verdict verdict) {
    Optional<String> arn = verdict.arn().map(Identity::withoutSession);
    String name = verdict.role().orElse(arn.orElse(""));
    String text = verdict.kind().name() + " " + arn.orElse(name);
    return new Identity(verdict.kind(), name, verdict.account(), text.trim());
  }

  private static String withoutSession(Arn arn) {
    String session = arn.sessionName().map(it -> "/" + it).orElse("");
    return arn.toString().substring(0, arn.toString().length() - session.length());
  }

  /** Whether nothing distinguishes them; an unknown account does not. */
  boolean isSameAs(Identity other) {
    boolean isOtherAccount =
        account.isPresent() && other.account.isPresent() && !account.equals(other.account);
    return kind == other.kind && name.equals(other.name) && !isOtherAccount;
  }

  /** The verdict's kind and the ARN without session, or the role's name if that is all. */
  @Override
  public String toString() {
    return text;
  }
}
