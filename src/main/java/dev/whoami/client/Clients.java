package dev.whoami.client;

import dev.whoami.client.behavior.ProfileLookup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every client of which more is known than its chain. */
public final class Clients {
  private static final List<ProfileLookup> PROFILES =
      Collections.unmodifiableList(
          Arrays.asList(
              JavaV2.PROFILE,
              JavaV2.IGNORING_ENDPOINTS,
              ProfileLookup.OTHER,
              DotNet.PROFILE,
              Cpp.PROFILE,
              AwsCliV2.PROFILE,
              AwsCliV2.PROFILE_NEEDING_SLASH,
              Boto3.PROFILE,
              Boto3.PROFILE_BEFORE_1_40,
              Boto3.PROFILE_NEEDING_SLASH,
              RubyV3.PROFILE,
              RubyV3.WEB_IDENTITY,
              RubyV3.SHARED_CREDENTIALS,
              RubyV3.SHARED_CREDENTIALS_IN_FILE,
              GoV2.PROFILE,
              FluentBitClient.PROFILE,
              GoV1.PROFILE,
              GoV1.LOADING_CONFIG,
              JavaScriptV3.PROFILE,
              JavaScriptV2.PROFILE,
              JavaScriptV2.TOKEN_OF_SOURCES,
              JavaV1.PROFILE,
              CommonRuntime.PROFILE,
              Kotlin.PROFILE,
              OpenDalClient.PROFILE,
              ObjectStoreClient.PROFILE,
              MinioGoClient.PROFILE,
              S3fsClient.PROFILE,
              S3fsClient.NAMED_PROFILE,
              Rust.PROFILE));

  private Clients() {}

  /** Every way to find a profile and STS, in the order in which they are looked at. */
  public static List<ProfileLookup> profiles() {
    return PROFILES;
  }
}
