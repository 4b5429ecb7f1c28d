package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.place.library.JarVersion;
import dev.whoami.world.file.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrariesTest {
  private final HadoopFixture world = new HadoopFixture();

  /** An installation whose jars have nothing but their names. */
  private Installation of(String... names) {
    for (String name : names) {
      world.here().jar("/l/" + name);
    }
    HadoopOptions options = HadoopOptions.none().withClassPath("/l/*");
    return world.look(options).installations().get(0);
  }

  private static List<JarConflict.Kind> kinds(Installation it) {
    return it.conflicts().stream().map(JarConflict::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2.7.7, aws-java-sdk-1.7.4.jar, ",
    "2.7.7, aws-java-sdk-1.11.271.jar, NO_SDK",
    "2.7.7, aws-java-sdk-bundle-1.11.271.jar, SDK_TOO_NEW",
    "2.8.5, aws-java-sdk-core-1.10.6.jar aws-java-sdk-s3-1.10.6.jar, ",
    "2.8.5, aws-java-sdk-core-1.10.6.jar, NO_SDK",
    "2.8.5, aws-java-sdk-1.7.4.jar, SDK_TOO_OLD",
    "2.10.2, aws-java-sdk-bundle-1.11.271.jar, ",
    "2.10.2, aws-java-sdk-bundle-1.11.901.jar, ",
    "2.10.2, aws-java-sdk-bundle-1.11.199.jar, SDK_TOO_OLD",
    "3.3.6, aws-java-sdk-bundle-1.12.367.jar, ",
    "3.3.6, bundle-2.24.6.jar, NO_SDK",
    "3.3.6, '', NO_SDK",
    "3.4.1, bundle-2.24.6.jar, ",
    "3.4.1, sdk-core-2.24.6.jar auth-2.24.6.jar s3-2.24.6.jar, ",
    "3.4.1, sdk-core-2.24.6.jar auth-2.24.6.jar, NO_SDK",
    "3.4.1, sdk-core-2.24.6.jar s3-2.25.0.jar, SDK_JARS_DIFFER",
    "3.4.1, aws-java-sdk-bundle-1.12.367.jar, NO_SDK",
    "3.4.1, bundle-2.20.0.jar, SDK_TOO_OLD",
    "2.10.2, aws-java-sdk-core-1.11.271.jar aws-java-sdk-s3-1.11.901.jar, SDK_JARS_DIFFER",
    "2.6.0-cdh5.16.2, aws-java-sdk-core-1.11.134.jar aws-java-sdk-s3-1.11.134.jar, "
  })
  void theSdkHasToFit(String hadoop, String sdk, String conflict) {
    String all = "hadoop-common-" + hadoop + ".jar hadoop-aws-" + hadoop + ".jar " + sdk;
    Installation it = of(all.trim().split(" "));
    assertThat(it.s3aVersion()).contains(hadoop);
    assertThat(kinds(it).toString()).isEqualTo("[" + (conflict == null ? "" : conflict) + "]");
  }

  @Test
  void hadoopsOwnJarsHaveToFit() {
    assertThat(kinds(of("hadoop-common-3.3.6.jar")))
        .containsExactly(JarConflict.Kind.NO_HADOOP_AWS);
    Installation it = of("hadoop-aws-3.3.4.jar", "aws-java-sdk-bundle-1.12.262.jar");
    assertThat(kinds(it)).containsExactly(JarConflict.Kind.VERSIONS_DIFFER);
    assertThat(it.conflicts().get(0).clause())
        .isEqualTo("hadoop-common is 3.3.6 and hadoop-aws is 3.3.4");
    assertThat(it.hadoopVersion()).contains("3.3.6");
    assertThat(it.s3aVersion()).contains("3.3.4");
  }

  @Test
  void ofTwoVersionsTheFirstOneWinsAndItIsReported() {
    Installation it =
        of(
            "hadoop-common-2.10.2.jar",
            "hadoop-common-2.7.7.jar",
            "hadoop-aws-2.10.2.jar",
            "aws-java-sdk-bundle-1.11.271.jar");
    assertThat(it.hadoopVersion()).contains("2.10.2");
    assertThat(it.conflicts())
        .extracting(JarConflict::clause)
        .containsExactly("hadoop-common is on the class path as 2.10.2 and 2.7.7");
  }

  @Test
  void aLinkWithoutAVersionIsNoSecondVersion() {
    world.common("/l/hadoop-common-2.10.2.jar", "2.10.2");
    world.here().link("/l/hadoop-common.jar", "/l/hadoop-common-2.10.2.jar");
    Installation it = of("hadoop-aws-2.10.2.jar", "aws-java-sdk-bundle-1.11.271.jar");
    assertThat(it.jars()).extracting(Jar::path).contains("/l/hadoop-common.jar");
    assertThat(it.conflicts()).isEmpty();
  }

  @Test
  void pomPropertiesTellMoreThanTheManifestAndThatMoreThanTheName() {
    world.aws("/l/hadoop-aws-1.0.0.jar", "3.3.6");
    world
        .here()
        .jar(
            "/l/hadoop-common-1.0.0.jar",
            "META-INF/MANIFEST.MF",
            "Implementation-Version: 3.3.6\n");
    Installation it = of("aws-java-sdk-bundle-1.12.367.jar");
    assertThat(it.jars())
        .extracting(Jar::readFrom)
        .containsExactly(
            JarVersion.ReadFrom.FILE_NAME,
            JarVersion.ReadFrom.POM_PROPERTIES,
            JarVersion.ReadFrom.MANIFEST);
    assertThat(it.hadoopVersion()).contains("3.3.6");
    assertThat(it.conflicts()).isEmpty();
  }

  @Test
  void aJarMayHaveNoVersionAtAll() {
    Installation it = of("hadoop-common.jar", "hadoop-aws.jar", "aws-java-sdk-bundle.jar");
    assertThat(it.hadoopVersion()).isEmpty();
    assertThat(it.s3aVersion()).isEmpty();
    assertThat(it.sdkVersion()).isEmpty();
    assertThat(it.conflicts()).isEmpty();
    assertThat(it.jars().get(0).toString()).contains("of unknown version");
  }

  @Test
  void aMaliciousVersionIsNone() {
    String version = "1\n${jndi:x} " + "A".repeat(100);
    world.aws("/l/hadoop-aws-3.3.6.jar", version.replace("\n", "\\n"));
    assertThat(of("hadoop-common-3.3.6.jar").s3aVersion()).contains("3.3.6");
  }

  @Test
  void aBrokenJarIsReported() {
    world.here().file("/l/hadoop-aws-3.3.6.jar", "not a jar");
    world.here().noFile("/l/hadoop-common-3.3.6.jar", Reading.Status.DENIED);
    Installation it = of("aws-java-sdk-bundle-1.12.367.jar");
    assertThat(it.conflicts())
        .extracting(JarConflict::clause)
        .containsExactly(
            "/l/hadoop-aws-3.3.6.jar is not a jar, or is damaged",
            "/l/hadoop-common-3.3.6.jar cannot be read by this user");
    assertThat(it.s3aVersion()).contains("3.3.6");
  }

  @Test
  void jarsOfOtherThingsAreNotTakenForThese() {
    Installation it =
        of(
            "hadoop-common-3.3.6-tests.jar",
            "hadoop-common-3.3.6-sources.jar",
            "hadoop-aws-extras-1.0.jar",
            "bundle-1.0.jar",
            "s3-mock.jar",
            "auth-1.4.jar",
            "aws-java-sdk-corext-1.jar");
    assertThat(it.jars()).isEmpty();
  }
}
