package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.whoami.CountedText;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HadoopSettingsTest {
  private final HadoopFixture world = new HadoopFixture();

  /** The settings of a Hadoop with what its jar and its core-site.xml say. */
  private HadoopSettings settings(String version, String[] defaults, String coreSite) {
    return settings(HadoopOptions.none(), version, defaults, coreSite);
  }

  private HadoopSettings settings(
      HadoopOptions options, String version, String[] defaults, String coreSite) {
    world.common("/h/hadoop-common-" + version + ".jar", version, defaults);
    world.aws("/h/hadoop-aws-" + version + ".jar", version);
    world.here().env("HADOOP_HOME", "/h").file("/h/etc/hadoop/core-site.xml", coreSite);
    return world.look(options).installations().get(0).settings();
  }

  /** As they are for a bucket. */
  private HadoopSettings settingsFor(String bucket, String version, String... namesAndValues) {
    String[] none = {"fs.s3a.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem"};
    HadoopOptions options = HadoopOptions.none().withBucket(bucket);
    return settings(options, version, none, HadoopFixture.xml(namesAndValues)).forBucket(bucket);
  }

  private HadoopSettings settings(String version, String... namesAndValues) {
    String[] none = {"fs.s3a.impl", "org.apache.hadoop.fs.s3a.S3AFileSystem"};
    return settings(version, none, HadoopFixture.xml(namesAndValues));
  }

  private static String value(HadoopSettings settings, String name) {
    return settings.of(name).map(it -> it.value().reveal()).orElse("none");
  }

  @Test
  void aFileOverridesTheDefaultAndAnEmptyValueDoesNot() {
    String[] defaults = {"fs.s3a.x", "1", "fs.s3a.y", "2", "fs.s3a.z", "3"};
    HadoopSettings it =
        settings(
            "3.3.6", defaults, HadoopFixture.xml("fs.s3a.x", "5", "fs.s3a.y", "", "fs.s3a.z", " "));
    assertThat(value(it, "fs.s3a.x")).isEqualTo("5");
    assertThat(value(it, "fs.s3a.y")).isEqualTo("2");
    assertThat(value(it, "fs.s3a.z")).isEqualTo(" ");
    assertThat(it.of("fs.s3a.x").orElseThrow().isDefault()).isFalse();
    assertThat(it.of("fs.s3a.x").orElseThrow().origin())
        .isEqualTo("core-site.xml in /h/etc/hadoop");
    assertThat(it.of("fs.s3a.y").orElseThrow().isDefault()).isTrue();
    assertThat(it.of("fs.s3a.y").orElseThrow().origin()).isEqualTo("core-default.xml of 3.3.6");
    assertThat(it.of("fs.s3a.z").orElseThrow().isBlank()).isTrue();
    assertThat(it.of("fs.s3a.none")).isEmpty();
  }

  @Test
  void ofTwoTheLaterOneCountsUnlessTheFirstIsFinal() {
    world.site(
        "/h/etc/hadoop/hdfs-site.xml", "fs.s3a.a", "late", "fs.s3a.b", "late", "fs.s3a.c", "late");
    HadoopSettings it =
        settings(
            "3.3.6",
            new String[] {"fs.s3a.a", "default"},
            "<configuration>"
                + "<property><name>fs.s3a.a</name><value>early</value><final>true</final></property><property><name>"
                + " fs.s3a.b </name><value>early</value><final> true </final></property>"
                + "<property><name>fs.s3a.c</name><final>true</final></property>"
                + "<property><name>fs.s3a.d</name><value>1</value></property>"
                + "<property><name>fs.s3a.d</name><value>2</value></property></configuration>");
    assertThat(value(it, "fs.s3a.a")).isEqualTo("early");
    assertThat(it.of("fs.s3a.a").orElseThrow().isFinal()).isTrue();
    assertThat(value(it, "fs.s3a.b")).isEqualTo("late");
    assertThat(it.of("fs.s3a.c")).isEmpty();
    assertThat(value(it, "fs.s3a.d")).isEqualTo("2");
    assertThat(it.problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "hdfs-site.xml in /h/etc/hadoop: fs.s3a.a does not count here, for it is final in"
                + " core-site.xml in /h/etc/hadoop");
  }

  @Test
  void oldNamesAndSourcesAreHeeded() {
    HadoopSettings it =
        settings(
            "3.3.6",
            new String[] {"fs.defaultFS", "file:///"},
            "<configuration><property><name>fs.default.name</name><value>s3a://bkt</value>"
                + "<source>distro.xml</source></property></configuration>");
    assertThat(value(it, "fs.defaultFS")).isEqualTo("s3a://bkt");
    assertThat(it.of("fs.defaultFS").orElseThrow().origin())
        .isEqualTo("core-site.xml in /h/etc/hadoop, there from distro.xml, as fs.default.name");
  }

  @ParameterizedTest
  @CsvSource({"2.7.7, false", "2.8.5, false", "2.9.2, true", "3.3.6, true"})
  void nameAndValueMayBeAttributesFrom29On(String version, boolean known) {
    HadoopSettings it =
        settings(
            version,
            new String[] {"fs.s3a.a", "default"},
            "<configuration><property name='fs.s3a.a' value='short'/></configuration>");
    assertThat(value(it, "fs.s3a.a")).isEqualTo(known ? "short" : "default");
  }

  @Test
  void variablesAreExpandedSystemPropertiesFirst() {
    world.here().prop("user.name", "flume").prop("fs.s3a.b", "property");
    HadoopSettings it =
        settings(
            "2.7.7",
            "fs.s3a.a",
            "/tmp/${user.name}/${fs.s3a.b}/${tmp}",
            "fs.s3a.b",
            "setting",
            "tmp",
            "${deep}",
            "deep",
            "x",
            "fs.s3a.c",
            "${fs.s3a.nix}-${user.name}",
            "fs.s3a.d",
            "$${user.name}$ {a} ${ } ${}");
    assertThat(value(it, "fs.s3a.a")).isEqualTo("/tmp/flume/property/x");
    assertThat(value(it, "fs.s3a.c")).isEqualTo("${fs.s3a.nix}-${user.name}");
    assertThat(value(it, "fs.s3a.d")).isEqualTo("$flume$ {a} ${ } ${}");
    assertThat(it.problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.VARIABLE_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"2.10.2, false", "3.0.3, true", "3.4.1, true"})
  void variablesOfTheEnvironmentAreKnownFrom30On(String version, boolean known) {
    world.here().env("SET", "set").env("EMPTY", "");
    HadoopSettings it =
        settings(
            version,
            "fs.s3a.a",
            "${env.SET}",
            "fs.s3a.b",
            "${env.NONE-other}",
            "fs.s3a.c",
            "${env.EMPTY-other}",
            "fs.s3a.d",
            "${env.EMPTY:-other}",
            "fs.s3a.e",
            "${env.NONE}");
    assertThat(value(it, "fs.s3a.a")).isEqualTo(known ? "set" : "${env.SET}");
    assertThat(value(it, "fs.s3a.b")).isEqualTo(known ? "other" : "${env.NONE-other}");
    assertThat(value(it, "fs.s3a.c")).isEqualTo(known ? "" : "${env.EMPTY-other}");
    assertThat(value(it, "fs.s3a.d")).isEqualTo(known ? "other" : "${env.EMPTY:-other}");
    assertThat(value(it, "fs.s3a.e")).isEqualTo("${env.NONE}");
  }

  @ParameterizedTest
  @CsvSource({"2.10.2", "3.3.6"})
  void variablesThatLeadBackAreSaidAndEnd(String version) {
    HadoopSettings it =
        settings(
            version,
            "fs.s3a.a",
            "${fs.s3a.a}",
            "fs.s3a.b",
            "x${fs.s3a.c}",
            "fs.s3a.c",
            "${fs.s3a.b}${fs.s3a.b}");
    assertThat(value(it, "fs.s3a.a")).isEqualTo("${fs.s3a.a}");
    assertThat(it.problems())
        .hasSize(3)
        .allMatch(each -> each.kind() == ConfigProblem.Kind.VARIABLE_LOOPS);
  }

  @Test
  void twentyVariablesAreTooMany() {
    HadoopSettings it =
        settings("3.3.6", "v", "1", "fs.s3a.a", "${v}".repeat(19), "fs.s3a.b", "${v}".repeat(20));
    assertThat(value(it, "fs.s3a.a")).isEqualTo("1".repeat(19));
    assertThat(value(it, "fs.s3a.b")).startsWith("${v}");
  }

  @ParameterizedTest
  @CsvSource({"2.6.5, false", "2.7.7, false", "2.8.0, true", "3.4.1, true"})
  void settingsOfABucketCountFrom28On(String version, boolean known) {
    String[] all = {
      "fs.s3a.endpoint",
      "all",
      "fs.s3a.region",
      "${fs.s3a.endpoint}",
      "fs.s3a.bucket.my.bkt.endpoint",
      "own",
      "fs.s3a.bucket.my.bkt.impl",
      "no",
      "fs.s3a.bucket.my.bkt.access.key",
      "k"
    };
    HadoopSettings it = settings(version, all);
    HadoopSettings its = settingsFor("my.bkt", version, all);
    assertThat(value(its, "fs.s3a.endpoint")).isEqualTo(known ? "own" : "all");
    assertThat(value(its, "fs.s3a.region")).isEqualTo(known ? "own" : "all");
    assertThat(value(its, "fs.s3a.impl")).isNotEqualTo("no");
    assertThat(value(it, "fs.s3a.endpoint")).isEqualTo("all");
    assertThat(value(settingsFor("other", version, all), "fs.s3a.endpoint")).isEqualTo("all");
    assertThat(
            it.problems().stream().anyMatch(e -> e.kind() == ConfigProblem.Kind.IGNORED_BY_VERSION))
        .isEqualTo(!known);
    if (known) {
      assertThat(its.of("fs.s3a.endpoint").orElseThrow().origin())
          .isEqualTo("core-site.xml in /h/etc/hadoop, as fs.s3a.bucket.my.bkt.endpoint");
    }
  }

  @ParameterizedTest
  @CsvSource({"2.10.2, short", "3.0.3, short", "3.1.4, long", "3.3.6, long"})
  void aKeyMayHaveALongNameForABucketFrom31On(String version, String winner) {
    HadoopSettings its =
        settingsFor(
            "b",
            version,
            "fs.s3a.bucket.b.access.key",
            "short",
            "fs.s3a.bucket.b.fs.s3a.access.key",
            "long");
    assertThat(value(its, "fs.s3a.access.key")).isEqualTo(winner);
  }

  /** A site file of a data platform may name thousands of buckets. */
  @Test
  void theWorkGrowsWithTheSettingsAndNotWithTheirSquare() {
    assertLinear(HadoopSettingsTest::ofBuckets);
  }

  /** A short value may stand for a long one, in every setting. */
  @Test
  void variablesDoNotMultiplyTheFile() {
    String[] long1 = ofLongVariable(100, 400_000);
    long bytes = bytesFor(long1);
    assertThat(bytes).isLessThan(400_000_000L);
    HadoopSettings it = settings("3.3.6", long1);
    assertThat(it.problems())
        .extracting(ConfigProblem::kind)
        .contains(ConfigProblem.Kind.TOO_MANY)
        .doesNotHaveDuplicates();
  }

  /** An address that never gets to its bucket is read once, not once for each place in it. */
  @Test
  void anAddressWithoutEndCostsItsLength() {
    String value = "s3://a:".repeat(5_000);
    CountedText text = new CountedText(value);
    assertThat(KeyedUrl.in(text, "n", "o")).isEmpty();
    assertThat(text.looks()).isLessThan(2000L * value.length());
  }

  private static String[] ofLongVariable(int settings, int length) {
    List<String> all = new ArrayList<>(List.of("big", "x".repeat(length)));
    for (int i = 0; i < settings; i++) {
      all.addAll(List.of("fs.s3a.a" + i, "${big}"));
    }
    return all.toArray(String[]::new);
  }

  private static String[] ofBuckets(int number) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.addAll(List.of("fs.s3a.bucket.b" + i + ".endpoint", "s3.eu-west-1.amazonaws.com"));
    }
    return all.toArray(String[]::new);
  }

  private void assertLinear(IntFunction<String[]> settings) {
    bytesFor(settings.apply(100));
    assertThat(bytesFor(settings.apply(4000))).isLessThan(8 * bytesFor(settings.apply(1000)));
  }

  /** What the work took of the memory, which no neighbor changes. */
  private long bytesFor(String[] namesAndValues) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getThreadAllocatedBytes(Thread.currentThread().getId());
    settings("3.3.6", namesAndValues);
    return thread.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void onlyWhatConcernsS3IsKept() {
    HadoopSettings it =
        settings(
            "3.3.6",
            "dfs.replication",
            "3",
            "fs.s3n.awsSecretAccessKey",
            "wJalrXUtnFEMI",
            "my.password",
            "x");
    assertThat(it.all())
        .extracting(Property::name)
        .containsExactly("fs.s3a.impl", "fs.s3n.awsSecretAccessKey");
    assertThat(it.all().toString()).contains("13 hidden characters").doesNotContain("wJalr");
  }

  @Test
  void keysInAnAddressAreFoundWhereverTheyStand() {
    HadoopSettings it =
        settings(
            "3.3.6", "my.input", "hdfs://a,s3a://AKIAHANDMADEKEY0004Z:wJa/lrX@bkt/x,s3a://free/");
    assertThat(it.keyedUrls()).hasSize(1);
    assertThat(it.keyedUrls().get(0).accessKey().reveal()).isEqualTo("AKIAHANDMADEKEY0004Z");
    assertThat(it.keyedUrls().get(0).secretKey().reveal()).isEqualTo("wJa/lrX");
    assertThat(it.problems().toString()).doesNotContain("wJa").doesNotContain("HANDMADE");
  }

  @Test
  void aFileThatCannotBeReadIsAProblem() {
    HadoopSettings it =
        settings("3.3.6", new String[] {"fs.s3a.a", "1"}, "<configuration><property>");
    assertThat(it.problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.NOT_XML);
    world.here().noFile("/h/etc/hadoop/core-site.xml", dev.whoami.world.file.Reading.Status.DENIED);
    assertThat(world.first().settings().problems())
        .extracting(ConfigProblem::toString)
        .containsExactly("core-site.xml in /h/etc/hadoop: cannot be read by this user");
  }

  @Test
  void aJarWithoutDefaultsIsAProblem() {
    world.library("/h/hadoop-common-3.3.6.jar", "org.apache.hadoop", "hadoop-common", "3.3.6");
    world.here().env("HADOOP_HOME", "/h");
    assertThat(world.first().settings().problems())
        .extracting(ConfigProblem::toString)
        .containsExactly("core-default.xml in /h/hadoop-common-3.3.6.jar: is not in the jar");
  }
}
