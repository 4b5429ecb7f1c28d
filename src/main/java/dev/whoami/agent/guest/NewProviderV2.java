package dev.whoami.agent.guest;

import org.jspecify.annotations.Nullable;

/** DefaultCredentialsProvider of the AWS SDK for Java 2: a new one, not the shared instance. */
final class NewProviderV2 extends NewProvider {
  private static final String PROVIDER = ".auth.credentials.DefaultCredentialsProvider";
  private static final String ANY = ".auth.credentials.AwsCredentialsProvider";
  private static final String KEYS = ".auth.credentials.AwsCredentials";
  private static final String SESSION_KEYS = ".auth.credentials.AwsSessionCredentials";

  NewProviderV2(ClassLoader copy, String root) {
    super(copy, root);
  }

  @Override
  @Nullable String version() throws Throwable {
    return (String) type(".core.util.VersionInfo").getField("SDK_VERSION").get(null);
  }

  @Override
  SigningKeys resolve(AnswerLines answer) throws Throwable {
    answer.put("sts", String.valueOf(has(".services.sts.StsClient")));
    Object builder = call(type(PROVIDER), "builder", null);
    Object provider = call(type(PROVIDER + "$Builder"), "build", builder);
    try {
      Object keys = call(type(ANY), "resolveCredentials", provider);
      answer.put("code", code(keys));
      LastProvider.tell(provider, name(""), answer);
      return keys(keys);
    } finally {
      close(provider);
    }
  }

  private SigningKeys keys(@Nullable Object keys) throws Throwable {
    boolean isSession = type(SESSION_KEYS).isInstance(keys);
    return new SigningKeys(
        text(type(KEYS), "accessKeyId", keys),
        text(type(KEYS), "secretAccessKey", keys),
        isSession ? text(type(SESSION_KEYS), "sessionToken", keys) : null);
  }

  /** The code with which newer versions mark the provider of the keys. */
  private @Nullable String code(@Nullable Object keys) throws Throwable {
    try {
      return text(type(KEYS), "providerName", keys);
    } catch (NoSuchMethodException older) {
      return null;
    }
  }

  @Override
  void leave() {}
}
