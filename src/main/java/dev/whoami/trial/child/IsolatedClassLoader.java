package dev.whoami.trial.child;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class loader with a separate class path and only the JDK as its parent. It hides the
 * configuration files of loggers, because a logger that finds one may write to files.
 */
final class IsolatedClassLoader extends URLClassLoader {
  private static final Pattern OF_A_LOGGER =
      Pattern.compile("/?(log4j|log4j2|logback|commons-logging|logging)(-test)?\\.\\w+");

  private IsolatedClassLoader(URL[] path) {
    // The parent is the platform's class loader, on Java 8 that of extensions, so that whoami's own
    // class path is not visible.
    super(path, ClassLoader.getSystemClassLoader().getParent());
  }

  /** The loader of folders and jars, separated as the JVM separates them. */
  static IsolatedClassLoader of(String classPath) throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String each : classPath.split(File.pathSeparator, -1)) {
      path.add(new File(each).toURI().toURL());
    }
    return new IsolatedClassLoader(path.toArray(new URL[0]));
  }

  @Override
  public @Nullable URL findResource(String name) {
    return OF_A_LOGGER.matcher(name).matches() ? null : super.findResource(name);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws java.io.IOException {
    return OF_A_LOGGER.matcher(name).matches()
        ? Collections.emptyEnumeration()
        : super.findResources(name);
  }
}
