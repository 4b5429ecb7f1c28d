package dev.whoami.boot;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.ProtectionDomain;
import java.util.Optional;

/** Where Java begins: the program starts from the pack of this jar, if it has one. */
public final class Boot {
  private static final String MAIN = "dev.whoami.cli.Main";
  private static final int BUG = 3;

  private Boot() {}

  public static void main(String[] arguments) throws ReflectiveOperationException {
    try {
      ClassLoader loader = loader();
      // Whatever looks for services, on this thread or on those it starts, looks there too.
      Thread.currentThread().setContextClassLoader(loader);
      loader.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (IOException damaged) {
      end(damaged);
    } catch (ClassNotFoundException missing) {
      end(new IOException(MAIN + " is missing in it", missing));
    }
  }

  private static ClassLoader loader() throws IOException {
    ProtectionDomain domain = Boot.class.getProtectionDomain();
    ClassLoader ordinary = Boot.class.getClassLoader();
    Optional<Pack> pack = Pack.in(place(domain));
    return pack.isPresent() ? new PackedClasses(pack.get(), domain, ordinary) : ordinary;
  }

  private static File place(ProtectionDomain domain) throws IOException {
    try {
      return new File(domain.getCodeSource().getLocation().toURI());
    } catch (URISyntaxException | IllegalArgumentException notAFile) {
      throw new IOException("it is not a file of this machine", notAFile);
    }
  }

  /** Without its classes no part of the program can say more. */
  static void end(IOException damaged) {
    System.err.println("whoami: this whoami.jar is damaged: " + damaged.getMessage() + ".");
    System.err.println("Copy it here once more, and compare the sizes.");
    System.exit(BUG);
  }
}
