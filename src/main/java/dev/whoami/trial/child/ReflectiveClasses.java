package dev.whoami.trial.child;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes of a loader, called by reflection. Their exceptions are rethrown unchanged. */
final class ReflectiveClasses {
  private final ClassLoader loader;

  ReflectiveClasses(ClassLoader loader) {
    this.loader = loader;
  }

  Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  /** A class, or empty if this version does not have it. */
  Optional<Class<?>> typeIfAny(String name) {
    try {
      return Optional.of(type(name));
    } catch (ClassNotFoundException notInThisVersion) {
      return Optional.empty();
    }
  }

  Object create(String name) throws Throwable {
    return create(type(name), new Class<?>[0]);
  }

  Object create(Class<?> type, Class<?>[] parameters, @Nullable Object... arguments)
      throws Throwable {
    Constructor<?> constructor = type.getDeclaredConstructor(parameters);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A method that the class itself declares; empty if this version does not have it. */
  static Optional<Method> method(Class<?> type, String name) {
    for (Method each : type.getDeclaredMethods()) {
      if (each.getName().equals(name) && !each.isBridge()) {
        each.setAccessible(true);
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static @Nullable Object call(Method method, @Nullable Object of, @Nullable Object... arguments)
      throws Throwable {
    try {
      return method.invoke(of, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The result of a public method without parameters. */
  static @Nullable Object ask(Class<?> type, String method, Object of) throws Throwable {
    return call(type.getMethod(method), of);
  }

  /** The value of a field; empty if there is no such field. */
  static Optional<Object> field(Object of, String name) {
    try {
      Field field = of.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return Optional.ofNullable(field.get(of));
    } catch (ReflectiveOperationException | RuntimeException notInThisVersion) {
      return Optional.empty();
    }
  }
}
