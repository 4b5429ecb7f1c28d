package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Jars that are named like Hadoop's, of the few classes below {@code src/test/hadoop}. */
final class FakeJars {
  private static final Path SOURCES = Path.of("src/test/hadoop");

  private FakeJars() {}

  /** Puts a Hadoop 3.3.6 into a folder; its provider is the one of these settings. */
  static void make(Path folder, String provider) throws IOException {
    jar(folder, "common", "hadoop-common-3.3.6.jar");
    jar(folder, "sdk1", "aws-java-sdk-bundle-1.12.367.jar");
    jar(folder, "s3a-2.8", "hadoop-aws-3.3.6.jar");
    jar(folder, "providers", "providers.jar");
    Files.writeString(
        Files.createDirectories(folder.resolve("etc/hadoop")).resolve("core-site.xml"),
        "<configuration><property>\n<name>fs.s3a.aws.credentials.provider</name><value>"
            + provider
            + "</value>\n</property></configuration>");
  }

  private static void jar(Path folder, String part, String name) throws IOException {
    Path classes = Files.createTempDirectory("whoami-classes-");
    List<String> words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    words.addAll(List.of("-implicit:none", "-sourcepath", sourcePath(part)));
    try (Stream<Path> all = Files.walk(SOURCES.resolve(part))) {
      all.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(words::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, words.toArray(String[]::new)))
        .isZero();
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, jar);
        jar.closeEntry();
      }
    }
  }

  private static String sourcePath(String part) {
    return String.join(
        ":",
        Stream.of(part, "common", "sdk1", "sdk2")
            .map(it -> SOURCES.resolve(it).toString())
            .toList());
  }
}
