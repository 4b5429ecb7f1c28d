package dev.whoami.client;

import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.List;

/** The AWS SDK for Swift, which cannot be run here. */
public final class Swift extends KnownClient {
  public static final Swift CLIENT = new Swift();

  public static final ProfileLookup PROFILE = ProfileLookup.OTHER;

  private Swift() {
    super("aws-sdk-swift", "Swift");
  }

  public static ContainerClientBehavior container() {
    return ContainerClientBehavior.usual()
        .reading(CredentialsReader.OTHER)
        .tokenFileFirst()
        .strippingToken()
        .tokenWithFullUriAlone()
        .trying(4, RetryPolicy.SERVER_ERRORS)
        .trusting(
            HostKind.ECS_AGENT,
            HostKind.POD_IDENTITY_IPV4,
            HostKind.LOOPBACK_IPV4,
            HostKind.LOOPBACK_IPV4_RANGE)
        .trustingHttps();
  }

  public static ImdsClientBehavior instance() {
    return ImdsClientBehavior.usual()
        .by(PROFILE)
        .reading(CredentialsReader.OTHER)
        .fallingBack(ImdsV1Fallback.NEVER);
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.withVersion("aws-sdk-swift/", ""),
        TextSign.of("AWSClientRuntime"),
        TextSign.of("AWSSDKIdentity"),
        TextSign.of("AwsCommonRuntimeKit."),
        TextSign.of("SmithyIdentity."),
        TextSign.of("AWSS3.").before("[A-Z]"));
  }
}
