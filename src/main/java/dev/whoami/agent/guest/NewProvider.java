package dev.whoami.agent.guest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new credentials provider of a library, created from its classes, and the calls to it. */
abstract class NewProvider {
  private final ClassLoader loader;
  private final String root;

  NewProvider(ClassLoader loader, String root) {
    this.loader = loader;
    this.root = root;
  }

  static NewProvider of(LoadedLibrary library) {
    switch (library.kind()) {
      case AWS_SDK_JAVA_V1:
        return new NewProviderV1(new CopyingLoader(library.anchor()), library.root());
      case AWS_SDK_JAVA_V2:
        return new NewProviderV2(new CopyingLoader(library.anchor()), library.root());
      default:
        return new NewS3aProviders(library.anchor().getClassLoader(), library.root());
    }
  }

  /** The version that the library reports; null if it reports none. */
  abstract @Nullable String version() throws Throwable;

  /** Creates the provider, asks it, and closes it. Null if it would not sign. */
  abstract @Nullable SigningKeys resolve(AnswerLines answer) throws Throwable;

  /** Ends what the library may have started in the application. */
  abstract void leave() throws Throwable;

  /** The loader of the library's classes. */
  ClassLoader loader() {
    return loader;
  }

  String name(String below) {
    return root + below;
  }

  /** Whether the application has this class, loaded or not. */
  boolean has(String below) {
    return loader.getResource(name(below).replace('.', '/') + ".class") != null;
  }

  Class<?> type(String below) throws ClassNotFoundException {
    return Class.forName(name(below), true, loader);
  }

  /** The result of a method without parameters; {@code of} is null for a static one. */
  static @Nullable Object call(Class<?> type, String method, @Nullable Object of) throws Throwable {
    Method called = type.getMethod(method);
    // The method is public, but its class is not.
    called.setAccessible(true);
    return call(called, of);
  }

  static @Nullable Object call(Method method, @Nullable Object of, @Nullable Object... arguments)
      throws Throwable {
    try {
      return method.invoke(of, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  static @Nullable String text(Class<?> type, String method, @Nullable Object of) throws Throwable {
    Object given = call(type, method, of);
    Object value = given instanceof Optional ? ((Optional<?>) given).orElse(null) : given;
    return value == null ? null : value.toString();
  }

  static void close(@Nullable Object opened) throws Exception {
    if (opened instanceof AutoCloseable) {
      ((AutoCloseable) opened).close();
    }
  }
}
