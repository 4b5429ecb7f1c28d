package dev.whoami.watch;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Verdict;
import java.util.Objects;

/**
 * Who the code is, without the session: a role that is assumed anew for each look has a new session
 * each time, and is the same.
 */
final class Identity {
  private final String text;

  private Identity(String text) {
    this.text = text;
  }

  static Identity of(Verdict verdict) {
    String name = verdict.arn().map(Identity::withoutSession).orElse("");
    return new Identity((verdict.kind().name() + " " + name).trim());
  }

  private static String withoutSession(Arn arn) {
    String session = arn.sessionName().map(it -> "/" + it).orElse("");
    return arn.toString().substring(0, arn.toString().length() - session.length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identity && ((Identity) other).text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text);
  }

  /** The verdict's kind and the ARN. */
  @Override
  public String toString() {
    return text;
  }
}
