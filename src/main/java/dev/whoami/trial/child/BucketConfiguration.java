package dev.whoami.trial.child;

import java.lang.reflect.Method;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Hadoop's Configuration as S3AFileSystem.initialize makes it ready for a bucket: the bucket's own
 * options over the general ones, credential stores that would need S3A itself left out, and the
 * stores of S3A before the others.
 */
final class BucketConfiguration {
  private static final String S3A = "org.apache.hadoop.fs.s3a.";

  private final Class<?> type;
  private final Object configuration;
  private final URI bucket;

  private BucketConfiguration(Class<?> type, Object configuration, URI bucket) {
    this.type = type;
    this.configuration = configuration;
    this.bucket = bucket;
  }

  static BucketConfiguration of(ReflectiveClasses library, String bucket) throws Throwable {
    Class<?> type = library.type("org.apache.hadoop.conf.Configuration");
    Object made = library.create("org.apache.hadoop.conf.Configuration");
    Class<?> utils = library.typeIfAny(S3A + "S3AUtils").orElse(null);
    if (utils != null) {
      made = changed(utils, "propagateBucketOptions", made, bucket);
      Class<?> providers = library.type("org.apache.hadoop.security.ProviderUtils");
      Class<?> fileSystem = library.type(S3A + "S3AFileSystem");
      made = changed(providers, "excludeIncompatibleCredentialProviders", made, fileSystem);
      made = changed(utils, "patchSecurityCredentialProviders", made);
    }
    return new BucketConfiguration(type, made, URI.create("s3a://" + bucket));
  }

  /** Calls a method that changes the settings, or makes new ones. Some versions lack it. */
  private static Object changed(Class<?> of, String name, Object settings, Object... more)
      throws Throwable {
    Method method = ReflectiveClasses.method(of, name).orElse(null);
    if (method == null) {
      return settings;
    }
    Object[] arguments = new Object[1 + more.length];
    arguments[0] = settings;
    System.arraycopy(more, 0, arguments, 1, more.length);
    Object made = ReflectiveClasses.call(method, null, arguments);
    return made == null ? settings : made;
  }

  Class<?> type() {
    return type;
  }

  Object configuration() {
    return configuration;
  }

  URI bucket() {
    return bucket;
  }

  @Nullable String text(String name) throws Throwable {
    return (String)
        ReflectiveClasses.call(type.getMethod("get", String.class), configuration, name);
  }

  /** The entries of a list, split as Hadoop splits them. */
  String[] words(String name) throws Throwable {
    Method method = type.getMethod("getTrimmedStrings", String.class);
    String[] words = (String[]) ReflectiveClasses.call(method, configuration, name);
    return words == null ? new String[0] : words;
  }

  void set(String name, String value) throws Throwable {
    ReflectiveClasses.call(
        type.getMethod("set", String.class, String.class), configuration, name, value);
  }
}
