package dev.whoami.trial.child;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the credentials providers of this version's S3A, and asks them.
 *
 * <p>From 3.4 on CredentialProviderListFactory builds them, from 2.8 on S3AUtils, whose method has
 * other parameters in each version. Before 2.8, S3AFileSystem.initialize built a chain of the SDK:
 * the keys of the settings, the instance's role, and anonymous.
 */
final class ProviderList {
  private static final String S3A = "org.apache.hadoop.fs.s3a.";
  private static final String SDK_1 = "com.amazonaws.auth.";
  private static final String SDK_2 = "software.amazon.awssdk.auth.credentials.";

  private final ReflectiveClasses library;
  private final Object list;

  private ProviderList(ReflectiveClasses library, Object list) {
    this.library = library;
    this.list = list;
  }

  static ProviderList of(ReflectiveClasses library, BucketConfiguration settings) throws Throwable {
    Optional<Method> maker =
        maker(library, "auth.CredentialProviderListFactory", "createAWSCredentialProviderList");
    if (!maker.isPresent()) {
      maker = maker(library, "S3AUtils", "createAWSCredentialProviderSet");
    }
    Object list = maker.isPresent() ? made(maker.get(), settings) : chain(library, settings);
    return new ProviderList(library, list);
  }

  private static Optional<Method> maker(ReflectiveClasses library, String type, String name) {
    return library.typeIfAny(S3A + type).flatMap(it -> ReflectiveClasses.method(it, name));
  }

  private static Object made(Method maker, BucketConfiguration settings) throws Throwable {
    Class<?>[] parameters = maker.getParameterTypes();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      boolean isAddress = parameters[i] == URI.class;
      arguments[i] = isAddress ? settings.bucket() : settings.configuration();
    }
    return required(ReflectiveClasses.call(maker, null, arguments));
  }

  private static Object chain(ReflectiveClasses library, BucketConfiguration settings)
      throws Throwable {
    Class<?>[] keys = {String.class, String.class};
    Object[] providers = {
      library.create(
          library.type(S3A + "BasicAWSCredentialsProvider"),
          keys,
          settings.text("fs.s3a.access.key"),
          settings.text("fs.s3a.secret.key")),
      library.create(SDK_1 + "InstanceProfileCredentialsProvider"),
      library.create(S3A + "AnonymousAWSCredentialsProvider"),
    };
    Class<?> provider = library.type(SDK_1 + "AWSCredentialsProvider");
    Object all = Array.newInstance(provider, providers.length);
    for (int i = 0; i < providers.length; i++) {
      Array.set(all, i, providers[i]);
    }
    Class<?> chain = library.type(SDK_1 + "AWSCredentialsProviderChain");
    return library.create(chain, new Class<?>[] {all.getClass()}, all);
  }

  /** The access key ID of the credentials that S3A would use; null if it would not sign. */
  @Nullable String accessKeyId() throws Throwable {
    Class<?> provider = library.typeIfAny(SDK_2 + "AwsCredentialsProvider").orElse(null);
    if (provider != null && provider.isInstance(list)) {
      Object keys = required(ReflectiveClasses.ask(provider, "resolveCredentials", list));
      return (String)
          ReflectiveClasses.ask(library.type(SDK_2 + "AwsCredentials"), "accessKeyId", keys);
    }
    Class<?> provider1 = library.type(SDK_1 + "AWSCredentialsProvider");
    Object keys = required(ReflectiveClasses.ask(provider1, "getCredentials", list));
    return (String)
        ReflectiveClasses.ask(library.type(SDK_1 + "AWSCredentials"), "getAWSAccessKeyId", keys);
  }

  /** The class of the provider that answered, if the list keeps it. */
  Optional<String> provider() {
    Optional<Object> last = ReflectiveClasses.field(list, "lastProvider");
    return (last.isPresent() ? last : ReflectiveClasses.field(list, "lastUsedProvider"))
        .map(it -> it.getClass().getName());
  }

  private static Object required(@Nullable Object given) {
    if (given == null) {
      throw new NullPointerException();
    }
    return given;
  }
}
