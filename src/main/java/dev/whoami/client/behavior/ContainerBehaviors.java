package dev.whoami.client.behavior;

/** How the newest version of each client asks the container endpoint. */
public final class ContainerBehaviors {
  private ContainerBehaviors() {}

  public static ContainerClientBehavior ofBotocore() {
    return TrustedHosts.literal(fileFirst().trying(3, RetryPolicy.EVERYTHING))
        .distrusting(HostKind.LOOPBACK_NUMBER)
        .reading(CredentialsReader.BOTOCORE);
  }

  public static ContainerClientBehavior ofRuby() {
    return TrustedHosts.all(fileFirst().strippingToken().trying(1, RetryPolicy.NOTHING))
        .distrusting(HostKind.LOOPBACK_NUMBER, HostKind.LOCALHOST_IN_CAPITALS)
        .reading(CredentialsReader.RUBY);
  }

  public static ContainerClientBehavior ofJavaV2() {
    return ContainerClientBehavior.usual().readingTokenAgain();
  }

  public static ContainerClientBehavior ofGoV2() {
    return ofGo(3).reading(CredentialsReader.GO);
  }

  public static ContainerClientBehavior ofGoV1() {
    return ofGo(4).reading(CredentialsReader.GO).followingRedirects();
  }

  public static ContainerClientBehavior ofJsV3() {
    return TrustedHosts.literal(
            fileFirst()
                .takingBlankForNotSet()
                .readingTokenAgain()
                .trying(4, RetryPolicy.EVERYTHING))
        .reading(CredentialsReader.JS_V3);
  }

  /** Before there was a token file; newer versions ask so once more. */
  public static ContainerClientBehavior ofJsV3WithoutTokenFile() {
    return ContainerClientBehavior.usual()
        .takingBlankForNotSet()
        .withoutTokenFile()
        .trying(1, RetryPolicy.NOTHING)
        .trusting(HostKind.LOCALHOST, HostKind.LOCALHOST_IN_CAPITALS, HostKind.LOOPBACK_IPV4)
        .reading(CredentialsReader.JS_V3_CONTAINER);
  }

  public static ContainerClientBehavior ofCrt() {
    return TrustedHosts.all(fileFirst().takingBlankForNotSet().trying(4, RetryPolicy.EVERYTHING))
        .reading(CredentialsReader.CRT);
  }

  public static ContainerClientBehavior ofKotlin() {
    return TrustedHosts.all(
        fileFirst()
            .takingBlankForNotSet()
            .takingBlankForTokenFile()
            .trying(3, RetryPolicy.CONNECTIONS)
            .reading(CredentialsReader.KOTLIN)
            .through(ProxySelection.KOTLIN));
  }

  private static ContainerClientBehavior ofGo(int tries) {
    return TrustedHosts.all(
            fileFirst()
                .fullUriFirst()
                .takingBlankForNotSet()
                .trying(tries, RetryPolicy.SERVER_ERRORS))
        .distrusting(HostKind.LOOPBACK_NUMBER)
        .through(ProxySelection.GO);
  }

  private static ContainerClientBehavior fileFirst() {
    return ContainerClientBehavior.usual().tokenFileFirst();
  }
}
