package dev.whoami.probe;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How each client, in its newest version, asks the container endpoint where a profile tells it to:
 * in these ways, one after the other until one gives credentials or the token file ends it.
 */
final class ContainerRows {
  private ContainerRows() {}

  /** For a role whose credential_source is EcsContainer. */
  static List<ContainerClientBehavior> ofRole(ProfileLookup client) {
    switch (client) {
      case GO_V2:
        return Collections.singletonList(go(3).withoutFullUri());
      case GO_V1:
        return Collections.singletonList(go(4).onlyWithRelativeUri());
      default:
        return ofChain(client);
    }
  }

  /** For one that has no source of its own, where the client asks as its chain does. */
  static List<ContainerClientBehavior> ofChain(ProfileLookup client) {
    switch (client) {
      case BOTOCORE:
      case BOTO3:
      case BOTO3_LEGACY:
        return Collections.singletonList(
            TrustedHosts.literal(fileFirst().trying(3, RetryPolicy.EVERYTHING)));
      case RUBY:
        return Collections.singletonList(
            TrustedHosts.all(fileFirst().strippingToken().trying(1, RetryPolicy.NOTHING)));
      case GO_V2:
        return Collections.singletonList(go(3));
      case GO_V1:
        return Collections.singletonList(go(4));
      case JS_V3:
        return Arrays.asList(
            TrustedHosts.literal(
                fileFirst().takingBlankForNotSet().trying(4, RetryPolicy.EVERYTHING)),
            ContainerClientBehavior.usual()
                .takingBlankForNotSet()
                .withoutTokenFile()
                .trying(1, RetryPolicy.NOTHING)
                .trusting(HostKind.LOCALHOST, HostKind.LOOPBACK_IPV4));
      case CRT:
        return Collections.singletonList(
            TrustedHosts.all(fileFirst().takingBlankForNotSet().trying(4, RetryPolicy.EVERYTHING)));
      case KOTLIN:
        return Collections.singletonList(
            TrustedHosts.all(
                fileFirst()
                    .takingBlankForNotSet()
                    .takingBlankForTokenFile()
                    .trying(3, RetryPolicy.CONNECTIONS)));
      default:
        return Collections.singletonList(ContainerClientBehavior.usual().inEitherIpMode());
    }
  }

  private static ContainerClientBehavior go(int tries) {
    return TrustedHosts.all(
        fileFirst().fullUriFirst().takingBlankForNotSet().trying(tries, RetryPolicy.SERVER_ERRORS));
  }

  private static ContainerClientBehavior fileFirst() {
    return ContainerClientBehavior.usual().tokenFileFirst();
  }
}
