package dev.whoami.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The main class of the jar. It starts the program from the jar's pack, if there is one. */
public final class Boot {
  private static final String MAIN = "dev.whoami.cli.Main";
  private static final int BUG = 3;

  private Boot() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    try {
      ClassLoader loader = loader();
      // Service lookups on this thread, and on the threads that it starts, also use the loader.
      Thread.currentThread().setContextClassLoader(loader);
      loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (IOException damaged) {
      end(damaged);
    } catch (ClassNotFoundException missing) {
      end(new IOException(MAIN + " is missing in it", missing));
    } catch (InvocationTargetException failed) {
      Throwable cause = failed.getCause();
      cannotRun(cause == null ? failed : cause);
    } catch (Error failed) {
      cannotRun(failed);
    }
  }

  private static ClassLoader loader() throws IOException {
    ProtectionDomain domain = Boot.class.getProtectionDomain();
    CodeSource source = domain.getCodeSource();
    ClassLoader own = Boot.class.getClassLoader();
    // With -Xbootclasspath/a, the class has neither a loader nor a source.
    ClassLoader ordinary = own == null ? ClassLoader.getSystemClassLoader() : own;
    File place = place(source == null ? null : source.getLocation());
    Optional<Pack> pack = Pack.in(place);
    if (!pack.isPresent()) {
      return ordinary;
    }
    // For later starts of whoami: the jar may not be on a class path, but on a module path.
    System.setProperty("java.class.path", place.getPath());
    return new PackedClasses(pack.get(), domain, ordinary);
  }

  /**
   * The jar. Classes from a CDS archive no longer know it once it has moved. Then it is the jar in
   * which Java finds the file of this class.
   */
  static File place(@Nullable URL known) throws IOException {
    try {
      return new File(known == null ? around(Boot.class.getResource("Boot.class")) : known.toURI());
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      throw new IOException("it is not a file of this machine", notAFile);
    }
  }

  /** The jar around an entry, which is jar:JAR!/NAME. */
  static URI around(@Nullable URL entry) throws URISyntaxException, IOException {
    if (entry == null) {
      throw new IOException("Boot.class is missing in it");
    }
    String both = entry.toURI().getRawSchemeSpecificPart();
    return new URI(both.substring(0, both.lastIndexOf("!/")));
  }

  /** Reports what the program itself could not: Java cannot even load it with these settings. */
  private static void cannotRun(Throwable failed) {
    System.err.println("whoami: this Java cannot run whoami: " + failed.getClass().getName() + ".");
    System.err.println("Start it without the application's options:");
    System.err.println("  env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS java -jar whoami.jar");
    System.exit(BUG);
  }

  /** Without its classes, no other part of the program can report more. */
  static void end(IOException damaged) {
    System.err.println("whoami: this whoami.jar is damaged: " + damaged.getMessage() + ".");
    System.err.println("Copy it here once more, and compare the sizes.");
    System.exit(BUG);
  }
}
