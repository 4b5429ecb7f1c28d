package dev.whoami.fleet;

import dev.whoami.world.secret.Redaction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what looks like a secret in a report, wherever it comes from: somebody may have pasted a
 * key as the name of a role or a pod.
 */
final class SecretRuns {
  /** As long as a secret key, of its characters; or the parts of a token. */
  private static final Pattern RUN =
      Pattern.compile("[A-Za-z0-9+/=]{40,}+|eyJ[A-Za-z0-9_-]{8,}+[A-Za-z0-9_.-]*+");

  private SecretRuns() {}

  static String hidden(String report) {
    Matcher run = RUN.matcher(report);
    StringBuffer hidden = new StringBuffer(report.length());
    while (run.find()) {
      boolean isSecret = Redaction.isLikeSecret(run.group()) || run.group().startsWith("eyJ");
      run.appendReplacement(hidden, Matcher.quoteReplacement(isSecret ? "…" : run.group()));
    }
    return run.appendTail(hidden).toString();
  }
}
