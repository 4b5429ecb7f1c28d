package dev.whoami.hadoop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.place.library.BoundedFiles;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;

/** The parsers of Hadoop's files. */
public final class HadoopFuzz {
  public static final Seeds SITES =
      Seeds.of(
          "<configuration><property><name>fs.s3a.secret.key</name><value>%</value>"
              + "<final>true</final></property></configuration>",
          "<?xml version='1.0' encoding='UTF-16'?><configuration>"
              + "<property name='a' value='${b}'/></configuration>",
          "<!DOCTYPE c [<!ENTITY a '%'><!ENTITY b '&a;&a;&a;&a;'>]><configuration>"
              + "<property><name>x</name><value>&b;&b;</value></property></configuration>",
          "<configuration xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='a'/>"
              + "<property><name>y</name><value><![CDATA[z]]></value></property>");

  public static final Seeds SCRIPTS =
      Seeds.of(
          "export HADOOP_CONF_DIR=${HADOOP_HOME:-/opt}/$X\nA=`$A$A`\nB=$A${B}\nexport C='%'\n",
          "A=$A$A$A\n#\n");

  public static final Seeds AGENTS =
      Seeds.of("a.sinks.k.hdfs.path = s3a://key:%@bucket/\\u0041\na.sinks = k\\\n  l\n");

  private HadoopFuzz() {}

  public static void siteFile(byte[] input, Said said) {
    String bytes = new String(input, ISO_8859_1);
    for (boolean compact : new boolean[] {true, false}) {
      SiteContent content = SiteFile.parse(bytes, "core-site.xml", compact);
      content.problems().forEach(it -> said.line(it.toString()));
      content.properties().forEach(RawProperty::value);
    }
  }

  /** A script can use what it has set, so that a text can double with every line. */
  public static void shellScript(byte[] input, Said said) {
    Witness w = new Witness(new FakeSurroundings().env("HADOOP_HOME", "/opt/hadoop"));
    ShellScript.read(Reading.present(new String(input, UTF_8)), VariableScope.of(w)).values();
  }

  public static void flumeAgent(byte[] input, Said said) {
    FakeSurroundings here =
        new FakeSurroundings().file("/opt/flume/conf/agent.conf", new String(input, UTF_8));
    UrlsInFlume.in(new BoundedFiles(new Witness(here)), List.of("/opt/flume/conf"));
  }
}
