package dev.whoami.client.behavior;

import java.util.Optional;

/**
 * How each client asks the instance metadata where a profile tells it to; empty for one that does
 * as the SDK for Java 2.
 */
public final class ImdsRows {
  private ImdsRows() {}

  public static Optional<ImdsClientBehavior> ofRole(ProfileLookup client) {
    return behavior(client).map(it -> it.by(client));
  }

  private static Optional<ImdsClientBehavior> behavior(ProfileLookup client) {
    switch (client) {
      case BOTOCORE:
      case BOTO3:
      case BOTO3_LEGACY:
        return Optional.of(botocore());
      case BOTOCORE_NEEDING_SLASH:
      case BOTO3_NEEDING_SLASH:
        return Optional.of(botocore().minding(ImdsFlaw.ENDPOINT_WITHOUT_SLASH));
      case GO_V2:
      case GO_V1:
        return Optional.of(
            ImdsClientBehavior.usual()
                .v1IfForbidden()
                .repeatingTokenRequest()
                .reading(CredentialsReader.GO_INSTANCE)
                .through(ProxySelection.GO));
      case RUBY:
        return Optional.of(
            mindingForms().reading(CredentialsReader.RUBY).through(ProxySelection.RUBY));
      case JS_V3:
        // Its chain heeds AWS_EC2_METADATA_DISABLED, and a profile does not.
        return Optional.of(
            ImdsClientBehavior.usual()
                .neverDisabled()
                .reading(CredentialsReader.JS_V3_INSTANCE)
                .minding(ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN));
      case CRT:
        return Optional.of(
            ImdsClientBehavior.usual()
                .disabledUnlessFalseOrNotSet()
                .reading(CredentialsReader.CRT_INSTANCE)
                .ignoringV1Disabled()
                .atUsualAddress());
      case KOTLIN:
        return Optional.of(
            mindingForms()
                .minding(ImdsFlaw.FILE_MALFORMED)
                .neverV1()
                .repeatingTokenRequest()
                .reading(CredentialsReader.KOTLIN)
                .through(ProxySelection.KOTLIN));
      default:
        return Optional.empty();
    }
  }

  private static ImdsClientBehavior botocore() {
    return ImdsClientBehavior.usual()
        .v1IfForbidden()
        .reading(CredentialsReader.BOTOCORE)
        .through(ProxySelection.PYTHON);
  }

  private static ImdsClientBehavior mindingForms() {
    return ImdsClientBehavior.usual()
        .minding(ImdsFlaw.ENDPOINT_BLANK, ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN);
  }
}
