package dev.whoami.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.ProtectionDomain;
import java.util.Enumeration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of the pack as classes of its jar, and reads the resources of that jar. The
 * parent loads all others.
 */
final class PackedClasses extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private static final String OF_JAVA = "java.";

  private final Pack pack;
  private final ProtectionDomain domain;
  private final ClassLoader parent;

  PackedClasses(Pack pack, ProtectionDomain domain, ClassLoader parent) {
    super(parent);
    this.pack = pack;
    this.domain = JarPlace.in(domain);
    this.parent = parent;
  }

  /** Searches the pack first: asking the parent costs more, and no class is in both. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(OF_JAVA)) {
      return ofJava(name);
    }
    Optional<ByteBuffer> file = find(name);
    return file.isPresent() ? define(name, file.get()) : parent.loadClass(name);
  }

  /** Asks Java's own loader directly; each of the three loaders on the way would be locked. */
  private Class<?> ofJava(String name) throws ClassNotFoundException {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException elsewhere) {
      // A class such as those of java.sql.
      return parent.loadClass(name);
    }
  }

  private Optional<ByteBuffer> find(String name) {
    try {
      return pack.find(name);
    } catch (IOException damaged) {
      Boot.end(damaged);
      return Optional.empty();
    }
  }

  /** Reads from the open jar: the parent would open it once more, by its URL. */
  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    try {
      Optional<byte[]> own = pack.resource(name);
      return own.isPresent()
          ? new ByteArrayInputStream(own.get())
          : parent.getResourceAsStream(name);
    } catch (IOException damaged) {
      Boot.end(damaged);
      return null;
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return name.startsWith(Pack.SERVICES)
        ? parent.getResources(Pack.PACKED_SERVICES + name.substring(Pack.SERVICES.length()))
        : super.findResources(name);
  }

  private Class<?> define(String name, ByteBuffer file) {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, file, domain);
    }
  }
}
