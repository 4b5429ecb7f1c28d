package dev.whoami.chain.view;

import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.RetryPolicy;
import dev.whoami.client.behavior.TrustedHosts;
import java.util.function.UnaryOperator;

/**
 * The container endpoint for programs that have one link for each of its addresses. Where a client
 * is given, it says how it reads a reply and whether it obeys a proxy.
 */
public final class ContainerViews {
  private ContainerViews() {}

  /**
   * Only by AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, with no token of a file: on EKS such a client
   * asks its node.
   */
  public static SourceView ofRelativeUri() {
    return new ContainerView(once().withoutFullUri().withoutTokenFile());
  }

  /** The same for a client to which a blank one is none. */
  public static SourceView ofRelativeUriUnlessBlank(UnaryOperator<ContainerClientBehavior> client) {
    return new ContainerView(
        client.apply(once().withoutFullUri().withoutTokenFile().takingBlankForNotSet()));
  }

  /** The same for a client that asks up to three times while the endpoint fails. */
  public static SourceView ofRelativeUriWithRetries(UnaryOperator<ContainerClientBehavior> client) {
    return new ContainerView(
        client.apply(
            once().withoutFullUri().withoutTokenFile().trying(3, RetryPolicy.SERVER_ERRORS)));
  }

  /** The same for a client that also reads a token file. */
  public static SourceView ofRelativeUriWithToken() {
    return new ContainerView(once().withoutFullUri());
  }

  /** By AWS_CONTAINER_CREDENTIALS_FULL_URI where a token file is also named, at any host. */
  public static SourceView ofFullUriWithTokenFile() {
    return ofFullUriWithTokenFile(UnaryOperator.identity());
  }

  /** The same for this client. */
  public static SourceView ofFullUriWithTokenFile(UnaryOperator<ContainerClientBehavior> client) {
    return new ContainerView(TrustedHosts.any(client.apply(withTokenFile())));
  }

  /** The same for a client with the hard-coded address of the EKS Pod Identity agent. */
  public static SourceView ofPodIdentityAgent() {
    return new ContainerView(withTokenFile().strippingToken().trusting(HostKind.POD_IDENTITY_IPV4));
  }

  /** By AWS_CONTAINER_CREDENTIALS_FULL_URI at this machine, with the token of the variable. */
  public static SourceView ofFullUriOnLoopback(UnaryOperator<ContainerClientBehavior> client) {
    return new ContainerView(
        client
            .apply(once())
            .withoutRelativeUri()
            .withoutTokenFile()
            .trusting(
                HostKind.LOCALHOST,
                HostKind.LOCALHOST_IN_CAPITALS,
                HostKind.LOOPBACK_IPV4,
                HostKind.LOOPBACK_IPV4_RANGE,
                HostKind.LOOPBACK_IPV6,
                HostKind.LOOPBACK_NAME,
                HostKind.HTTPS_ON_THIS_MACHINE));
  }

  private static ContainerClientBehavior withTokenFile() {
    return once().withoutRelativeUri().fullUriOnlyWithTokenFile().tokenFileFirst();
  }

  private static ContainerClientBehavior once() {
    return ContainerClientBehavior.usual()
        .trying(1, RetryPolicy.NOTHING)
        .reading(CredentialsReader.OTHER);
  }
}
