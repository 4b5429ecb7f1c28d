package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.CredentialsDocument;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;

/**
 * What a credential_process printed: the JSON of the container endpoint, with SessionToken for
 * Token.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html">
 *     AWS: process credential provider</a>
 */
final class CredentialProcessOutput {
  private CredentialProcessOutput() {}

  static Outcome judge(Reading output, String shown, Witness w) {
    CredentialsDocument document = CredentialsDocument.ofProcess(output.text());
    if (!document.isUsable()) {
      return Outcome.failed(
          Fault.MALFORMED, shown + ": its credential_process printed " + document.errorMessage());
    }
    Credentials credentials = document.credentials();
    if (credentials.isExpiredAt(w.now())) {
      return Outcome.expired(credentials, shown + ": its credential_process gave expired keys");
    }
    String id = Redaction.keyId(credentials.accessKeyId());
    return Outcome.found(credentials, shown + ", credential_process, access key " + id);
  }
}
