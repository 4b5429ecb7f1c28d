package dev.whoami.rule;

import dev.whoami.place.ParentProcesses;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The variables and system properties by which a platform gives a role to a process. They are read
 * in a moment, and exclude some findings without a diagnosis.
 */
final class CredentialSettings {
  private final Witness here;

  CredentialSettings(Surroundings here) {
    this.here = new Witness(here);
  }

  boolean leadToEndpoint() {
    return here.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI).hasText()
        || here.setting(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI).hasText();
  }

  /** A blank name leads nowhere, and can be a fault. */
  boolean nameEndpoint() {
    return isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
        || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI);
  }

  /** Half of a web identity is one that fails. */
  boolean nameWebIdentity() {
    return isSet(SdkSystemSetting.AWS_ROLE_ARN)
        || isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE);
  }

  boolean areLostOnTheWay() {
    return ParentProcesses.observe(here).hasLost();
  }

  private boolean isSet(SdkSystemSetting setting) {
    return here.setting(setting).isPresent();
  }
}
