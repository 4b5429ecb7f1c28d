package dev.whoami.client.behavior;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How each client, in its newest version, asks the container endpoint where a profile tells it to:
 * in these ways, one after the other until one gives credentials or the token file ends it.
 */
public final class ContainerRows {
  private ContainerRows() {}

  /** For a role whose credential_source is EcsContainer. */
  public static List<ContainerClientBehavior> ofRole(ProfileLookup client) {
    switch (client) {
      case GO_V2:
        return Collections.singletonList(ContainerBehaviors.ofGoV2().withoutFullUri());
      case GO_V1:
        return Collections.singletonList(ContainerBehaviors.ofGoV1().onlyWithRelativeUri());
      default:
        return ofChain(client);
    }
  }

  /** For one that has no source of its own, where the client asks as its chain does. */
  public static List<ContainerClientBehavior> ofChain(ProfileLookup client) {
    switch (client) {
      case BOTOCORE:
      case BOTOCORE_NEEDING_SLASH:
      case BOTO3:
      case BOTO3_NEEDING_SLASH:
      case BOTO3_LEGACY:
        return Collections.singletonList(ContainerBehaviors.ofBotocore());
      case RUBY:
        return Collections.singletonList(ContainerBehaviors.ofRuby());
      case GO_V2:
        return Collections.singletonList(ContainerBehaviors.ofGoV2());
      case GO_V1:
        return Collections.singletonList(ContainerBehaviors.ofGoV1());
      case JS_V3:
        return Arrays.asList(
            ContainerBehaviors.ofJsV3(), ContainerBehaviors.ofJsV3WithoutTokenFile());
      case CRT:
        return Collections.singletonList(ContainerBehaviors.ofCrt());
      case KOTLIN:
        return Collections.singletonList(ContainerBehaviors.ofKotlin());
      default:
        return Collections.singletonList(ContainerBehaviors.ofJavaV2().inEitherIpMode());
    }
  }
}
