package dev.whoami.client;

import static dev.whoami.aws.CredentialsFlaw.CODE_MISSING;
import static dev.whoami.aws.CredentialsFlaw.CODE_OTHER;
import static dev.whoami.aws.CredentialsFlaw.OTHER_STATUS;

import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.Expiry;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TrustedHosts;

/** What both AWS SDKs for Go share. */
final class Go {
  /** Without an Expiration keys last for ever. */
  private static final CredentialsReader READER = CredentialsReader.needing(Expiry.AS_GO_READS);

  /** The instance metadata, whose Code both of them read. */
  private static final CredentialsReader INSTANCE =
      CredentialsReader.needing(Expiry.AS_GO_READS, OTHER_STATUS, CODE_MISSING, CODE_OTHER);

  static ContainerClientBehavior container(int tries) {
    return TrustedHosts.all(
            ContainerClientBehavior.usual()
                .tokenFileFirst()
                .fullUriFirst()
                .takingBlankForNotSet()
                .trying(tries, RetryPolicy.SERVER_ERRORS))
        .distrusting(HostKind.LOOPBACK_NUMBER)
        .through(ProxySelection.GO)
        .reading(READER);
  }

  static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .v1IfForbidden()
        .repeatingTokenRequest()
        .reading(INSTANCE)
        .through(ProxySelection.GO);
  }

  private Go() {}
}
