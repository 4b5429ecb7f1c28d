package dev.whoami.place.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import org.junit.jupiter.api.Test;

class JavaLibrariesTest {
  private static final String POM_V2 = "META-INF/maven/software.amazon.awssdk/";
  private final ProcessFixture world = new ProcessFixture();

  private void sdk(String path, String artifact, String version) {
    world.here().jar(path, POM_V2 + artifact + "/pom.properties", "version=" + version);
  }

  @Test
  void anOpenJarIsSurerThanOneOnTheClassPath() {
    sdk("/app/lib/auth-2.20.1.jar", "auth", "2.20.1");
    sdk("/app/lib/sts-2.20.1.jar", "sts", "2.20.1");
    world.running("/opt/java/bin/java", "/app", "java", "-cp", "lib/*", "org.x.Main");
    world.here().file("/proc/1/fd/4", "").link("/proc/1/fd/4", "/app/lib/sts-2.20.1.jar");
    world.here().file("/proc/1/fd/5", "").link("/proc/1/fd/5", "socket:[77]");
    assertThat(world.found())
        .containsExactly(
            "OPEN_FILE sts 2.20.1 in /app/lib/sts-2.20.1.jar",
            "CLASS_PATH auth 2.20.1 in /app/lib/auth-2.20.1.jar");
    assertThat(world.all().all()).allMatch(it -> it.process().filter(pid -> pid == 1).isPresent());
  }

  @Test
  void aJarNamesOthersInItsManifest() {
    sdk("/app/lib/sdk-core-2.20.1.jar", "sdk-core", "2.20.1");
    world.here().jar("/app/run.jar", JarManifest.ENTRY, "Class-Path: lib/sdk-core-2.20.1.jar\n");
    world.running("/usr/bin/java", "/app", "java", "-jar", "run.jar");
    assertThat(world.found())
        .containsExactly("CLASS_PATH sdk-core 2.20.1 in /app/lib/sdk-core-2.20.1.jar");
  }

  @Test
  void anUnpackedSpringBootHasItsJarsInAFolder() {
    sdk("/app/BOOT-INF/lib/auth-2.20.1.jar", "auth", "2.20.1");
    world.running(
        "/usr/bin/java", "/app", "java", "org.springframework.boot.loader.launch.JarLauncher");
    assertThat(world.found())
        .containsExactly("CLASS_PATH auth 2.20.1 in /app/BOOT-INF/lib/auth-2.20.1.jar");
  }

  @Test
  void tomcatHasThemInItsApplications() {
    sdk("/srv/tc/webapps/shop/WEB-INF/lib/auth-2.20.1.jar", "auth", "2.20.1");
    world.running(
        "/usr/bin/java",
        "/srv/tc",
        "java",
        "-Dcatalina.base=/srv/tc",
        "-cp",
        "/srv/tc/bin/bootstrap.jar",
        "org.apache.catalina.startup.Bootstrap");
    assertThat(world.found())
        .containsExactly(
            "CLASS_PATH auth 2.20.1 in /srv/tc/webapps/shop/WEB-INF/lib/auth-2.20.1.jar");
  }

  @Test
  void whatMayNotBeReadIsFoundByTheCommandLine() {
    world.running("/usr/bin/java", "/app", "java", "-cp", "/app/auth-2.20.1.jar", "org.x.Main");
    world.here().noFile("/proc/1/environ", Reading.Status.DENIED);
    world.here().noFile("/proc/1/fd", Reading.Status.DENIED);
    world.here().noFile("/app/auth-2.20.1.jar", Reading.Status.DENIED);
    assertThat(world.found()).containsExactly("CLASS_PATH auth 2.20.1 in /app/auth-2.20.1.jar");
  }

  @Test
  void whoamiIsNoApplication() {
    world.here().jar("/w/whoami.jar", "dev/whoami/launcher/Boot.class", "");
    sdk("/w/auth-2.20.1.jar", "auth", "2.20.1");
    world.running("/usr/bin/java", "/w", "java", "-jar", "whoami.jar", "watch");
    world.here().file("/proc/1/fd/4", "").link("/proc/1/fd/4", "/w/auth-2.20.1.jar");
    assertThat(world.found()).isEmpty();
  }

  @Test
  void tooManyJarsAreNotAllOpenedAndThatIsSaid() {
    for (int i = 0; i < 200; i++) {
      world.here().jar("/app/lib/other-" + i + ".jar", "a", "b");
    }
    sdk("/app/lib/zz-shaded-aws.jar", "auth", "2.20.1");
    world.running("/usr/bin/java", "/app", "java", "-cp", "lib/*", "org.x.Main");
    assertThat(world.found())
        .containsExactly("CLASS_PATH auth 2.20.1 in /app/lib/zz-shaded-aws.jar");
    assertThat(world.all().unseen()).containsExactly("41 jars were not opened to look inside");
  }
}
