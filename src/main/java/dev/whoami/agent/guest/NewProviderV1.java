package dev.whoami.agent.guest;

import org.jspecify.annotations.Nullable;

/** DefaultAWSCredentialsProviderChain of the AWS SDK for Java 1. */
final class NewProviderV1 extends NewProvider {
  private static final String CHAIN = ".auth.DefaultAWSCredentialsProviderChain";
  private static final String STS = ".services.securitytoken.AWSSecurityTokenService";
  private static final String KEYS = ".auth.AWSCredentials";
  private static final String SESSION_KEYS = ".auth.AWSSessionCredentials";

  /**
   * Without this property, each copy would log in the application that this SDK has reached its end
   * of support.
   */
  private static final String QUIET = "aws.java.v1.disableDeprecationAnnouncement";

  private final CopyingLoader copy;
  private final boolean isQuietAnyway;

  NewProviderV1(CopyingLoader copy, String root) {
    super(copy, root);
    this.copy = copy;
    this.isQuietAnyway = System.getProperty(QUIET) != null;
    if (!isQuietAnyway) {
      System.setProperty(QUIET, "true");
    }
  }

  @Override
  @Nullable String version() throws Throwable {
    return text(type(".util.VersionInfoUtils"), "getVersion", null);
  }

  @Override
  SigningKeys resolve(AnswerLines answer) throws Throwable {
    answer.put("sts", String.valueOf(has(STS)));
    Object chain = type(CHAIN).getConstructor().newInstance();
    Object keys = call(type(".auth.AWSCredentialsProvider"), "getCredentials", chain);
    LastProvider.tell(chain, name(""), answer);
    boolean isSession = type(SESSION_KEYS).isInstance(keys);
    return new SigningKeys(
        text(type(KEYS), "getAWSAccessKeyId", keys),
        text(type(KEYS), "getAWSSecretKey", keys),
        isSession ? text(type(SESSION_KEYS), "getSessionToken", keys) : null);
  }

  /** A client for STS of this SDK starts a thread and registers a bean, for each copy again. */
  @Override
  void leave() throws Throwable {
    if (!isQuietAnyway) {
      System.clearProperty(QUIET);
    }
    callIfUsed(".http.IdleConnectionReaper", "shutdown");
    callIfUsed(".metrics.AwsSdkMetrics", "unregisterMetricAdminMBean");
  }

  private void callIfUsed(String below, String method) throws Throwable {
    if (copy.uses(name(below))) {
      try {
        call(type(below), method, null);
      } catch (NoSuchMethodException notInThisVersion) {
        return;
      }
    }
  }
}
