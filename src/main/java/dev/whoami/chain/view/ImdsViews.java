package dev.whoami.chain.view;

import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;

/** The instance metadata as several programs see it, which know its usual address by heart. */
public final class ImdsViews {
  private ImdsViews() {}

  /** No variable of AWS is known: neither an address, nor a switch. */
  public static ImdsClientBehavior withoutVariables() {
    return ImdsClientBehavior.usual()
        .reading(CredentialsReader.OTHER)
        .neverDisabled()
        .ignoringV1Disabled()
        .atUsualAddress();
  }

  /** The only variable that is known is AWS_EC2_METADATA_V1_DISABLED. */
  public static ImdsClientBehavior ofNginx() {
    return ImdsClientBehavior.usual()
        .reading(CredentialsReader.OTHER)
        .neverDisabled()
        .v1IfForbidden()
        .atUsualAddress();
  }
}
