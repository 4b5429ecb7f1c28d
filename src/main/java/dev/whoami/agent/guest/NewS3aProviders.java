package dev.whoami.agent.guest;

import java.lang.reflect.Method;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The credentials providers that Hadoop's S3A builds for a bucket without settings of its own, by
 * the settings that the application sees now. They are made of the application's own classes: a
 * second Hadoop would start threads that never end.
 *
 * <p>From 3.4 on CredentialProviderListFactory builds them, from 2.8 on S3AUtils.
 */
final class NewS3aProviders extends NewProvider {
  private static final String FACTORY = ".fs.s3a.auth.CredentialProviderListFactory";
  private static final String OLDER = ".fs.s3a.S3AUtils";
  private static final URI BUCKET = URI.create("s3a://whoami-without-a-bucket");
  private static final String V2 = ".auth.credentials.AwsCredentialsProvider";
  private static final String V1 = ".auth.AWSCredentialsProvider";

  NewS3aProviders(ClassLoader loader, String root) {
    super(loader, root);
  }

  @Override
  @Nullable String version() throws Throwable {
    return text(type(".util.VersionInfo"), "getVersion", null);
  }

  @Override
  @Nullable SigningKeys resolve(AnswerLines answer) throws Throwable {
    Object settings = type(".conf.Configuration").getConstructor().newInstance();
    Object list =
        has(FACTORY)
            ? made(type(FACTORY), "createAWSCredentialProviderList", settings)
            : made(type(OLDER), "createAWSCredentialProviderSet", settings);
    try {
      SigningKeys keys = list == null ? null : keys(list);
      LastProvider.tell(list, name(""), answer);
      return keys;
    } finally {
      close(list);
    }
  }

  private static @Nullable Object made(Class<?> maker, String name, Object settings)
      throws Throwable {
    for (Method each : maker.getDeclaredMethods()) {
      if (each.getName().equals(name) && !each.isBridge()) {
        Class<?>[] parameters = each.getParameterTypes();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = parameters[i] == URI.class ? BUCKET : settings;
        }
        each.setAccessible(true);
        return call(each, null, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }

  /**
   * Reads the keys with the methods of the SDK that this Hadoop uses, whose package may be
   * relocated.
   */
  private static @Nullable SigningKeys keys(Object list) throws Throwable {
    for (Class<?> type = list.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> each : type.getInterfaces()) {
        if (each.getName().endsWith(V2)) {
          Object keys = call(each, "resolveCredentials", list);
          return keys(keys, "accessKeyId", "secretAccessKey", "sessionToken");
        }
        if (each.getName().endsWith(V1)) {
          Object keys = call(each, "getCredentials", list);
          return keys(keys, "getAWSAccessKeyId", "getAWSSecretKey", "getSessionToken");
        }
      }
    }
    return null;
  }

  private static @Nullable SigningKeys keys(
      @Nullable Object keys, String id, String secret, String token) throws Throwable {
    if (keys == null || text(keys.getClass(), id, keys) == null) {
      return null;
    }
    String session;
    try {
      session = text(keys.getClass(), token, keys);
    } catch (NoSuchMethodException lasting) {
      session = null;
    }
    return new SigningKeys(
        text(keys.getClass(), id, keys), text(keys.getClass(), secret, keys), session);
  }

  @Override
  void leave() {}
}
