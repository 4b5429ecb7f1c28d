package dev.whoami.chain.view;

import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsV1Fallback;

/** The instance metadata for programs with a hard-coded address. */
public final class ImdsViews {
  private ImdsViews() {}

  /** The client knows no AWS variable: neither an address nor a switch. */
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
        .fallingBack(ImdsV1Fallback.IF_FORBIDDEN)
        .atUsualAddress();
  }
}
