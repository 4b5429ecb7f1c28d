package dev.whoami.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.whoami.Whoami;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** The compiled classes of the program. All of them take seconds, and are read once a JVM. */
public final class ProgramClasses {
  private ProgramClasses() {}

  private static final class All {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(folder());
  }

  static JavaClasses all() {
    return All.CLASSES;
  }

  /** Those of a package and of the packages below it, without reading the others. */
  public static JavaClasses in(String packageName) {
    return new ClassFileImporter().importPath(folder().resolve(packageName.replace('.', '/')));
  }

  private static Path folder() {
    try {
      return Path.of(Whoami.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
