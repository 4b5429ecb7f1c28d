package dev.whoami.client.behavior;

import dev.whoami.aws.StsClientBehavior;
import java.util.Optional;

/** How each client finds STS; empty for one that finds it as the SDK for Java 2. */
public final class StsRows {
  private StsRows() {}

  /** With a token that the environment names. */
  public static Optional<StsClientBehavior> ofToken(ProfileLookup client) {
    switch (client) {
      case BOTOCORE:
      case BOTOCORE_NEEDING_SLASH:
        return Optional.of(StsClientBehavior.CLI_TOKEN);
      case BOTO3:
        return Optional.of(StsClientBehavior.BOTO3_TOKEN);
      case BOTO3_LEGACY:
      case BOTO3_NEEDING_SLASH:
        return Optional.of(StsClientBehavior.BOTO3_LEGACY_TOKEN);
      case RUBY:
      case RUBY_TOKEN:
        return Optional.of(StsClientBehavior.RUBY_TOKEN);
      case GO_V2:
        return Optional.of(StsClientBehavior.GO_V2);
      case GO_V1:
      case GO_V1_LOADING:
        return Optional.of(StsClientBehavior.GO_V1);
      case JS_V3:
        return Optional.of(StsClientBehavior.JS_V3);
      case JS_V2:
      case JS_V2_TOKEN:
        return Optional.of(StsClientBehavior.JS_V2_TOKEN);
      case JAVA_V1:
        return Optional.of(StsClientBehavior.JAVA_V1_TOKEN);
      case CRT:
        return Optional.of(StsClientBehavior.CRT_TOKEN);
      case KOTLIN:
        return Optional.of(StsClientBehavior.KOTLIN_TOKEN);
      case MINIO_GO:
        return Optional.of(StsClientBehavior.MINIO_GO);
      case OPENDAL:
        return Optional.of(StsClientBehavior.OPENDAL);
      case OBJECT_STORE:
        return Optional.of(StsClientBehavior.OBJECT_STORE);
      default:
        return Optional.empty();
    }
  }

  /** With a token that a profile names. */
  public static Optional<StsClientBehavior> ofTokenInProfile(ProfileLookup client) {
    return client == ProfileLookup.CRT
        ? Optional.of(StsClientBehavior.CRT_TOKEN_IN_PROFILE)
        : ofToken(client);
  }

  /** With a token that the source of a profile names. */
  public static Optional<StsClientBehavior> ofTokenInSource(ProfileLookup client) {
    return client == ProfileLookup.CRT
        ? Optional.of(StsClientBehavior.CRT_TOKEN_FOR_PROFILE)
        : ofToken(client);
  }

  /** For a role that a profile names. */
  public static Optional<StsClientBehavior> ofRole(ProfileLookup client) {
    switch (client) {
      case BOTOCORE:
      case BOTOCORE_NEEDING_SLASH:
        return Optional.of(StsClientBehavior.CLI_ROLE);
      case BOTO3:
        return Optional.of(StsClientBehavior.BOTO3_ROLE);
      case BOTO3_LEGACY:
      case BOTO3_NEEDING_SLASH:
        return Optional.of(StsClientBehavior.BOTO3_LEGACY_ROLE);
      case RUBY:
        return Optional.of(StsClientBehavior.RUBY_ROLE);
      case JS_V2:
        return Optional.of(StsClientBehavior.JS_V2_ROLE);
      case JAVA_V1:
        return Optional.of(StsClientBehavior.JAVA_V1_ROLE);
      case CRT:
        return Optional.of(StsClientBehavior.CRT_ROLE);
      case KOTLIN:
        return Optional.of(StsClientBehavior.KOTLIN_ROLE);
      case GO_V1_LOADING:
      case MINIO_GO:
      case OPENDAL:
      case OBJECT_STORE:
        // The latter assume none, and for the former STS is not asked at one more address.
        return Optional.empty();
      default:
        return ofToken(client);
    }
  }
}
