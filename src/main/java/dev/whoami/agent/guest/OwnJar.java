package dev.whoami.agent.guest;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jar of this visit, which Java puts at the end of the application's class path and would keep
 * open there. The jar will be deleted, and the application's own class lookups must not find it, so
 * it is removed from the class path again. In a Java with other internals it stays there.
 */
final class OwnJar {
  /** A search that has found the jar in the meantime has ended long before. */
  private static final int MILLIS = 250;

  private final File jar;
  private final Instrumentation jvm;
  private final int pause;

  private OwnJar(File jar, Instrumentation jvm, int pause) {
    this.jar = jar;
    this.jvm = jvm;
    this.pause = pause;
  }

  /** The jar in a running application. */
  static OwnJar ofVisit(File jar, Instrumentation jvm) {
    return new OwnJar(jar, jvm, MILLIS);
  }

  /** The jar in an application that has not started, so that no search is running. */
  static OwnJar atStart(File jar, Instrumentation jvm) {
    return new OwnJar(jar, jvm, 0);
  }

  /** The jar from which this class was loaded. */
  static File ofThisClass() throws IOException {
    try {
      return new File(OwnJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      throw new IOException(noFile);
    }
  }

  /** Whether the jar is no longer on the class path, and Java has closed it. */
  boolean takeOffTheClassPath() {
    if (isOfApplication()) {
      return false;
    }
    try {
      ClassLoader system = ClassLoader.getSystemClassLoader();
      open(system.getClass());
      Object path = field(system, "ucp");
      if (path == null) {
        return false;
      }
      Object removed = remove(path);
      if (removed instanceof Closeable) {
        Thread.sleep(pause);
        ((Closeable) removed).close();
      }
      return true;
    } catch (ReflectiveOperationException | IOException | RuntimeException builtOtherwise) {
      return false;
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the application was started with the jar on its class path: then it stays there. */
  boolean isOfApplication() {
    for (String each : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (new File(each).getAbsoluteFile().equals(jar.getAbsoluteFile())) {
        return true;
      }
    }
    return false;
  }

  /** Opens the package of Java's class loaders for these classes, and for no others. */
  private void open(Class<?> loader) throws ReflectiveOperationException {
    Method module;
    try {
      module = Class.class.getMethod("getModule");
    } catch (NoSuchMethodException java8) {
      return;
    }
    String name = loader.getName();
    Map<String, Set<Object>> opens =
        Collections.singletonMap(
            name.substring(0, name.lastIndexOf('.')),
            Collections.singleton(module.invoke(OwnJar.class)));
    for (Method each : Instrumentation.class.getMethods()) {
      if (each.getName().equals("redefineModule")) {
        each.invoke(
            jvm,
            module.invoke(loader),
            Collections.emptySet(),
            Collections.emptyMap(),
            opens,
            Collections.emptySet(),
            Collections.emptyMap());
      }
    }
  }

  /**
   * The reader of the jar, if there was one. Only the last entry of the path can be removed,
   * because the others are counted.
   */
  private @Nullable Object remove(Object path) throws ReflectiveOperationException, IOException {
    Object unopened = first(field(path, "unopenedUrls"), field(path, "urls"));
    synchronized (path) {
      synchronized (unopened) {
        List<?> readers = (List<?>) first(field(path, "loaders"), null);
        Map<?, ?> byAddress = (Map<?, ?>) first(field(path, "lmap"), null);
        URL own = jar.toURI().toURL();
        Object reader = null;
        for (Map.Entry<?, ?> each : byAddress.entrySet()) {
          // The address has another form there.
          if (each.getKey().toString().endsWith("://" + own.getPath())) {
            reader = each.getValue();
          }
        }
        if (reader != null) {
          int last = readers.size() - 1;
          if (readers.get(last) != reader) {
            throw new IOException("another jar is behind it");
          }
          readers.remove(last);
          byAddress.values().remove(reader);
        }
        forget((Collection<?>) unopened, own);
        forget((Collection<?>) first(field(path, "path"), null), own);
        return reader;
      }
    }
  }

  private static void forget(Collection<?> addresses, URL own) {
    for (Object each : addresses.toArray()) {
      if (each.toString().equals(own.toString())) {
        addresses.remove(each);
      }
    }
  }

  private static Object first(@Nullable Object one, @Nullable Object other)
      throws NoSuchFieldException {
    Object found = one == null ? other : one;
    if (found == null) {
      throw new NoSuchFieldException();
    }
    return found;
  }

  private static @Nullable Object field(Object of, String name) throws IllegalAccessException {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      for (Field each : type.getDeclaredFields()) {
        if (each.getName().equals(name)) {
          each.setAccessible(true);
          return each.get(of);
        }
      }
    }
    return null;
  }
}
