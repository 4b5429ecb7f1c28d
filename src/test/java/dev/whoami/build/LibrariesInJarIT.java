package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both jars say which libraries are in them, and under which license each is. */
class LibrariesInJarIT {
  private static final Path PLAIN =
      Path.of(System.getProperty("plain.jar", "target/whoami-plain.jar"));

  /** These want no line of theirs to be kept: the first has its text in META-INF/LICENSE. */
  private static final Set<String> WITHOUT_A_FILE = Set.of("Apache-2.0", "MIT-0");

  static Stream<Path> jars() {
    return Stream.of(Path.of(System.getProperty("whoami.jar", "target/whoami.jar")), PLAIN);
  }

  private static String text(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }

  private static List<String> names(ZipFile jar) {
    return Collections.list(jar.entries()).stream().map(ZipEntry::getName).toList();
  }

  private static List<JsonObject> components(ZipFile jar) throws IOException {
    List<JsonObject> components = new ArrayList<>();
    JsonParser.parseString(text(jar, "META-INF/sbom/whoami.cdx.json"))
        .getAsJsonObject()
        .getAsJsonArray("components")
        .forEach(it -> components.add(it.getAsJsonObject()));
    return components;
  }

  private static String of(JsonObject component, String name) {
    return component.get(name).getAsString();
  }

  @ParameterizedTest
  @MethodSource("jars")
  void everyLibraryHasItsCoordinatesAndItsLicense(Path path) throws IOException {
    try (ZipFile jar = new ZipFile(path.toFile())) {
      List<String> names = names(jar);
      String notice = text(jar, "META-INF/NOTICE");
      for (JsonObject each : components(jar)) {
        String group = of(each, "group");
        String properties =
            text(jar, "META-INF/maven/" + group + "/" + of(each, "name") + "/pom.properties");
        assertThat(properties).contains("version=" + of(each, "version"));
        String head = group + ":" + of(each, "name") + ":" + of(each, "version") + "  ";
        String license = notice.lines().filter(it -> it.startsWith(head)).findFirst().orElseThrow();
        if (!WITHOUT_A_FILE.contains(license.substring(head.length()))) {
          assertThat(names)
              .as(license)
              .anyMatch(it -> it.startsWith("META-INF/licenses/" + group + "/"));
        }
      }
      assertThat(text(jar, "META-INF/licenses/org.slf4j/LICENSE.txt"))
          .contains("QOS.ch", "Permission is hereby granted");
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(names).noneMatch(it -> it.endsWith(".java") || it.endsWith("/pom.xml"));
    }
  }

  /** By the class files: whatever library they come from is in the bill of materials. */
  @Test
  void noClassIsOfALibraryThatIsNotNamed() throws IOException {
    Set<String> left = new HashSet<>();
    Set<String> named = new TreeSet<>();
    try (ZipFile jar = new ZipFile(PLAIN.toFile())) {
      names(jar).stream()
          .filter(it -> it.endsWith(".class") && !it.startsWith("dev/whoami/"))
          .forEach(left::add);
      components(jar).forEach(it -> named.add(of(it, "name") + "-" + of(it, "version") + ".jar"));
    }
    assertThat(left).hasSizeGreaterThan(1000);
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      File file = new File(each);
      if (named.contains(file.getName())) {
        try (ZipFile library = new ZipFile(file)) {
          names(library).forEach(left::remove);
        }
      }
    }
    assertThat(left).allMatch(LibrariesInJarIT::isReplacedHere);
  }

  /** src/main has a few classes in the packages of others, which say why. */
  private static boolean isReplacedHere(String entry) {
    String source = entry.replaceFirst("(\\$.*)?\\.class$", ".java");
    return new File("src/main/java", source).isFile();
  }

  @Test
  void everyBillOfMaterialsIsTheSame() throws IOException {
    List<String> bills = new ArrayList<>();
    for (Path each : jars().toList()) {
      try (ZipFile jar = new ZipFile(each.toFile())) {
        bills.add(text(jar, "META-INF/sbom/whoami.cdx.json"));
        assertThat(text(jar, "META-INF/MANIFEST.MF"))
            .contains("Sbom-Location: META-INF/sbom/whoami.cdx.json");
      }
    }
    assertThat(new HashSet<>(bills)).hasSize(1);
  }
}
