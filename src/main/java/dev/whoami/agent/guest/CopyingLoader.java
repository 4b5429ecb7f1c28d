package dev.whoami.agent.guest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads a library of the application once more, from the same bytes. So the guest asks a copy with
 * its own static state, and nothing is loaded, started or changed in the application's own loaders.
 *
 * <p>Only the logging classes are the application's own: a second logger would open its files
 * again, or print warnings on standard error. Commons Logging keeps something for each class loader
 * that asks it, so it is also copied, and writes nothing.
 */
final class CopyingLoader extends ClassLoader {
  private static final int LARGEST = 16 << 20;

  private static final Pattern LOGS =
      Pattern.compile(
          "(?!org\\.apache\\.logging\\.log4j\\.jcl\\.)"
              + "(.*\\.)?(org\\.(slf4j|apache\\.(log4j|logging)|jboss\\.log\\w+)"
              + "|ch\\.qos\\.logback)\\..*");

  private static final String COMMONS_LOGGING = "commons-logging.properties";
  private static final String ITS_FACTORY =
      "META-INF/services/org.apache.commons.logging.LogFactory";
  private static final String SILENCE =
      "priority=1e9\norg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog\n";

  /** Only one loader can load native code, which also leaves files behind. */
  private static final Pattern NATIVE =
      Pattern.compile("(.*\\.)?software\\.amazon\\.awssdk\\.crt\\..*");

  private final Class<?> anchor;
  private final ClassLoader source;

  CopyingLoader(Class<?> anchor) {
    super(CopyingLoader.class.getClassLoader().getParent());
    this.anchor = anchor;
    ClassLoader its = anchor.getClassLoader();
    this.source = its == null ? ClassLoader.getSystemClassLoader() : its;
  }

  /** Whether the copy has already loaded this class. */
  boolean uses(String name) {
    return findLoadedClass(name) != null;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return LOGS.matcher(name).matches() ? source.loadClass(name) : super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    URL place = NATIVE.matcher(name).matches() ? null : source.getResource(file(name));
    if (place == null) {
      throw new ClassNotFoundException(name);
    }
    try {
      byte[] bytes = read(place);
      return defineClass(name, bytes, 0, bytes.length, anchor.getProtectionDomain());
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  private static byte[] read(URL place) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = open(place)) {
      byte[] part = new byte[8192];
      for (int n = in.read(part); n >= 0 && bytes.size() < LARGEST; n = in.read(part)) {
        bytes.write(part, 0, n);
      }
    }
    return bytes.toByteArray();
  }

  /** Java's own cache would keep the jar open for later calls. */
  private static InputStream open(URL place) throws IOException {
    URLConnection connection = place.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  @Override
  public @Nullable URL getResource(String name) {
    if (name.equals(COMMONS_LOGGING)) {
      return FixedResource.of(name, SILENCE);
    }
    return name.equals(ITS_FACTORY) ? null : UncachedResource.of(source.getResource(name));
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> all = new ArrayList<>();
    if (name.equals(COMMONS_LOGGING) || name.equals(ITS_FACTORY)) {
      URL one = getResource(name);
      return Collections.enumeration(
          one == null ? Collections.<URL>emptyList() : Collections.singletonList(one));
    }
    for (URL each : Collections.list(source.getResources(name))) {
      all.add(UncachedResource.of(each));
    }
    return Collections.enumeration(all);
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    URL place = getResource(name);
    try {
      return place == null ? null : open(place);
    } catch (IOException unreadable) {
      return null;
    }
  }
}
