package dev.whoami.place.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.client.JavaV2;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.util.VersionInfo;

/** With the jars of the real SDK, as they are, nested and relocated. */
class JarContentsTest {
  private final Path folder;

  JarContentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<Library> in(Path jar) {
    return contents().of(jar.toString());
  }

  private static JarContents contents() {
    return new JarContents(new BoundedFiles(new Witness(new LiveSurroundings())));
  }

  private static void requireVersion(Library library) {
    assertThat(library.version().map(Version::toString)).contains(VersionInfo.SDK_VERSION);
  }

  @Test
  void aJarIsNamedForItsLibrary() {
    Library only = in(RealJars.sdkCore()).get(0);
    assertThat(only.kind()).isEqualTo(JavaV2.CLIENT);
    assertThat(only.name()).isEqualTo("sdk-core");
    requireVersion(only);
    assertThat(in(RealJars.sts()).get(0).name()).isEqualTo("sts");
  }

  /** By the build of a module on its own, which leaves the name of a property there. */
  @Test
  void aVersionThatWasNotFilledInIsThatOfTheFilesName() throws IOException {
    Path jar = folder.resolve("aws-java-sdk-core-1.12.300.jar");
    try (ZipOutputStream zip = RealJars.create(jar)) {
      zip.putNextEntry(
          new ZipEntry("META-INF/maven/com.amazonaws/aws-java-sdk-core/pom.properties"));
      zip.write("version=${revision}\n".getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(in(jar).get(0).version().map(Version::toString)).contains("1.12.300");
  }

  @Test
  void aRenamedJarStillTells() throws IOException {
    Path renamed = Files.copy(RealJars.sdkCore(), folder.resolve("x.jar"));
    assertThat(in(renamed)).singleElement().satisfies(JarContentsTest::requireVersion);
  }

  @ParameterizedTest
  @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
  void soDoJarsInAJar(int method) throws IOException {
    Path app = folder.resolve("app.jar");
    try (ZipOutputStream zip = RealJars.create(app)) {
      RealJars.nest(zip, "BOOT-INF/lib/" + RealJars.auth().getFileName(), RealJars.auth(), method);
      RealJars.nest(zip, "BOOT-INF/lib/core.jar", RealJars.sdkCore(), method);
    }
    assertThat(in(app)).extracting(Library::name).containsExactlyInAnyOrder("auth", "sdk-core");
    assertThat(in(app))
        .allSatisfy(JarContentsTest::requireVersion)
        .allSatisfy(it -> assertThat(it.path()).startsWith(app + "!/BOOT-INF/lib/"));
  }

  @Test
  void aWarInAnEarIsOpenedToo() throws IOException {
    Path war = folder.resolve("web.war");
    try (ZipOutputStream zip = RealJars.create(war)) {
      RealJars.nest(zip, "WEB-INF/lib/c.jar", RealJars.sdkCore(), ZipEntry.DEFLATED);
    }
    Path ear = folder.resolve("app.ear");
    try (ZipOutputStream zip = RealJars.create(ear)) {
      RealJars.nest(zip, "web.war", war, ZipEntry.STORED);
    }
    assertThat(in(ear)).singleElement().satisfies(JarContentsTest::requireVersion);
  }

  @Test
  void aShadedJarKeepsItsPoms() throws IOException {
    Path app = folder.resolve("app-all.jar");
    try (ZipOutputStream zip = RealJars.create(app)) {
      RealJars.shade(zip, RealJars.sdkCore(), it -> it.startsWith("META-INF/maven/") ? it : "");
      RealJars.shade(zip, RealJars.sts(), it -> it.startsWith("META-INF/maven/") ? it : "");
    }
    assertThat(in(app)).extracting(Library::name).containsExactly("sdk-core", "sts");
    assertThat(in(app)).allSatisfy(JarContentsTest::requireVersion);
  }

  @Test
  void relocatedClassesTellByTheirNames() throws IOException {
    Path app = folder.resolve("app.jar");
    try (ZipOutputStream zip = RealJars.create(app)) {
      for (Path each : List.of(RealJars.sdkCore(), RealJars.auth(), RealJars.sts())) {
        RealJars.shade(
            zip,
            each,
            it ->
                it.startsWith("software/amazon/awssdk/")
                    ? it.replace("software/amazon/awssdk/", "com/acme/shaded/aws/")
                    : "");
      }
    }
    assertThat(in(app)).extracting(Library::name).containsExactly("auth", "sts");
    assertThat(in(app)).allSatisfy(JarContentsTest::requireVersion);
  }

  @Test
  void relocatedClassesOfVersion1AndOfHadoopToo() {
    FakeSurroundings world =
        new FakeSurroundings()
            .jar(
                "/app/all.jar",
                "com/acme/aws/auth/DefaultAWSCredentialsProviderChain.class",
                "",
                "com/amazonaws/sdk/versionInfo.properties",
                "platform=java\nversion=1.11.271\n",
                "com/acme/hadoop/fs/FileSystem.class",
                "",
                "com/acme/hadoop/fs/s3a/S3AFileSystem.class",
                "",
                "common-version-info.properties",
                "version=2.10.2\n");
    List<Library> all = new JarContents(new BoundedFiles(new Witness(world))).of("/app/all.jar");
    assertThat(all)
        .extracting(Library::toString)
        .containsExactly(
            "aws-java-sdk-core 1.11.271 in /app/all.jar",
            "hadoop-aws 2.10.2 in /app/all.jar",
            "hadoop-common 2.10.2 in /app/all.jar");
  }

  @Test
  void aJarThatContainsItselfForEverEnds() throws IOException {
    Path inner = Files.copy(RealJars.auth(), folder.resolve("0.jar"));
    for (int depth = 1; depth < 6; depth++) {
      Path outer = folder.resolve(depth + ".jar");
      try (ZipOutputStream zip = RealJars.create(outer)) {
        RealJars.nest(zip, "lib/" + inner.getFileName(), inner, ZipEntry.STORED);
      }
      inner = outer;
    }
    assertThat(in(inner)).isEmpty();
    assertThat(in(folder.resolve("2.jar"))).hasSize(1);
  }

  @Test
  void ofManyJarsInAJarThoseThatTellComeFirst() throws IOException {
    Path app = folder.resolve("app.jar");
    try (ZipOutputStream zip = RealJars.create(app)) {
      for (int i = 0; i < 60; i++) {
        RealJars.write(zip, "BOOT-INF/lib/other-" + i + ".jar", "no jar");
      }
      RealJars.nest(zip, "BOOT-INF/lib/my-aws.jar", RealJars.sdkCore(), ZipEntry.STORED);
    }
    JarContents contents = contents();
    assertThat(contents.of(app.toString())).hasSize(1);
    assertThat(contents.unopened()).containsExactly(app.toString());
  }

  @Test
  void whoamiItselfIsNoApplication() {
    FakeSurroundings world =
        new FakeSurroundings()
            .jar(
                "/w.jar",
                "dev/whoami/launcher/Boot.class",
                "",
                "META-INF/maven/software.amazon.awssdk/sdk-core/pom.properties",
                "version=2.41.30");
    JarContents contents = new JarContents(new BoundedFiles(new Witness(world)));
    assertThat(contents.isWhoami("/w.jar")).isTrue();
    assertThat(contents.of("/w.jar")).isEmpty();
  }
}
