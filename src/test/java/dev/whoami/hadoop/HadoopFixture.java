package dev.whoami.hadoop;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;

/** A world in memory with installations of Hadoop in it, made of small jars. */
final class HadoopFixture {
  private final FakeSurroundings here = new FakeSurroundings();

  FakeSurroundings here() {
    return here;
  }

  /** A Hadoop as its tarball unpacks, with hadoop-aws and an SDK in share/hadoop/tools/lib. */
  HadoopFixture hadoop(String home, String version, String sdk) {
    String tools = home + "/share/hadoop/tools/lib/";
    common(home + "/share/hadoop/common/hadoop-common-" + version + ".jar", version);
    aws(tools + "hadoop-aws-" + version + ".jar", version);
    boolean line2 = sdk.startsWith("2.");
    String name = line2 ? "bundle" : "aws-java-sdk-bundle";
    String group = line2 ? "software.amazon.awssdk" : "com.amazonaws";
    library(tools + name + "-" + sdk + ".jar", group, name, sdk);
    here.file(home + "/bin/hadoop", "#!/usr/bin/env bash\n");
    return this;
  }

  HadoopFixture common(String path, String version, String... properties) {
    here.jar(
        path,
        "META-INF/maven/org.apache.hadoop/hadoop-common/pom.properties",
        "version=" + version,
        "core-default.xml",
        xml(properties.length == 0 ? new String[] {"fs.s3a.impl", "org.x.S3A"} : properties));
    return this;
  }

  HadoopFixture aws(String path, String version) {
    return library(path, "org.apache.hadoop", "hadoop-aws", version);
  }

  HadoopFixture library(String path, String group, String id, String version) {
    here.jar(path, "META-INF/maven/" + group + "/" + id + "/pom.properties", "version=" + version);
    return this;
  }

  HadoopFixture site(String path, String... namesAndValues) {
    here.file(path, xml(namesAndValues));
    return this;
  }

  static String xml(String... namesAndValues) {
    StringBuilder text = new StringBuilder("<configuration>");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append("<property><name>").append(namesAndValues[i]).append("</name><value>");
      text.append(namesAndValues[i + 1]).append("</value></property>");
    }
    return text.append("</configuration>").toString();
  }

  Hadoop look() {
    return look(HadoopOptions.none());
  }

  Hadoop look(HadoopOptions options) {
    return Hadoop.observe(new Witness(here), options);
  }

  Installation first() {
    return look().installations().get(0);
  }
}
