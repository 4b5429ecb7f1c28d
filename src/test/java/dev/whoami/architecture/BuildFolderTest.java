package dev.whoami.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.whoami.build.pack.JarPacking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What src/build may use, and who may use it. Its classes are also compiled among the tests. */
class BuildFolderTest {
  private static final Path FOLDER = Path.of("src/build/java");

  /**
   * The launcher reads what packing writes, and the command line knows its own options. The bill of
   * materials is JSON.
   */
  private static final String[] USED = {
    "java..",
    "javax.tools..",
    "org.objectweb.asm..",
    "picocli..",
    "com.google.gson..",
    "org.jspecify..",
    "dev.whoami.build..",
    "dev.whoami.launcher",
    "dev.whoami.cli",
    "dev.whoami.cli.completion"
  };

  private static JavaClasses ofTheBuild() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      Set<String> sources =
          files
              .filter(it -> it.toString().endsWith(".java"))
              .map(it -> FOLDER.relativize(it).toString())
              .map(it -> it.substring(0, it.length() - ".java".length()).replace('/', '.'))
              .collect(Collectors.toSet());
      return new ClassFileImporter()
          .importUrl(JarPacking.class.getProtectionDomain().getCodeSource().getLocation())
          .that(
              JavaClass.Predicates.belongTo(
                  DescribedPredicate.describe("src/build", it -> sources.contains(it.getName()))));
    }
  }

  @Test
  void theBuildUsesWhatItPacksAndNoTest() throws IOException {
    JavaClasses build = ofTheBuild();
    assertThat(build).hasSizeGreaterThan(10);
    classes().should().onlyDependOnClassesThat().resideInAnyPackage(USED).check(build);
  }

  @Test
  void theProgramUsesNothingOfTheBuild() {
    JavaClasses program = ProgramClasses.all();
    assertThat(program).hasSizeGreaterThan(150);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.whoami.build..", "org.objectweb.asm..")
        .check(program);
  }
}
