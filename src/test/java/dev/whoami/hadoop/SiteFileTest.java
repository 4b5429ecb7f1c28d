package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteFileTest {
  private static final String GOOD =
      "<configuration><property><name>a</name><value>ü</value></property></configuration>";

  private static SiteContent parse(String xml) {
    return parse(xml, StandardCharsets.UTF_8);
  }

  private static SiteContent parse(String xml, Charset charset) {
    String bytes = new String(xml.getBytes(charset), StandardCharsets.ISO_8859_1);
    return assertTimeoutPreemptively(
        Duration.ofMinutes(5), () -> SiteFile.parse(bytes, "core-site.xml", true));
  }

  private static String first(SiteContent parsed) {
    return parsed.properties().get(0).value().orElse("");
  }

  @Test
  void otherEncodingsAreRead() {
    assertThat(first(parse(GOOD))).isEqualTo("ü");
    assertThat(first(parse(GOOD, StandardCharsets.UTF_16))).isEqualTo("ü");
    assertThat(
            first(
                parse(
                    "<?xml version='1.0' encoding='ISO-8859-1'?>" + GOOD,
                    StandardCharsets.ISO_8859_1)))
        .isEqualTo("ü");
    assertThat(first(parse("\uFEFF" + GOOD))).isEqualTo("ü");
  }

  @Test
  void bytesThatAreNotInTheirEncodingAreAProblem() {
    for (String head : new String[] {"", "<?xml version='1.0' encoding='KLINGON'?>"}) {
      SiteContent content = parse(head + GOOD, StandardCharsets.ISO_8859_1);
      assertThat(content.properties()).isEmpty();
      assertThat(content.problems())
          .extracting(ConfigProblem::toString)
          .containsExactly("core-site.xml: is not in the encoding that it names");
    }
  }

  @Test
  void textIsTakenAsIs() {
    SiteContent parsed =
        parse(
            "<configuration><property><name>a</name><value> x<!-- no --><![CDATA[<y>]]>&amp;"
                + " </value></property></configuration>");
    assertThat(first(parsed)).isEqualTo(" x<y>& ");
  }

  @Test
  void anotherRootIsReportedAndReadAnyway() {
    SiteContent parsed = parse(GOOD.replace("configuration", "config"));
    assertThat(parsed.properties()).hasSize(1);
    assertThat(parsed.problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.WRONG_ROOT);
  }

  @Test
  void anIncludeIsNotFollowedAndWhatItFallsBackToIsNotRead() {
    SiteContent parsed =
        parse(
            "<configuration xmlns:xi='http://www.w3.org/2001/XInclude'>"
                + "<xi:include href='/etc/passwd'><xi:fallback><property><name>b</name><value>1"
                + "</value></property></xi:fallback></xi:include>"
                + "<property><name>a</name><value>1</value></property></configuration>");
    assertThat(parsed.properties()).extracting(RawProperty::name).containsExactly("a");
    assertThat(parsed.problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.XINCLUDE_NOT_FOLLOWED);
  }

  @Test
  void aDocumentTypeIsNotReadAndTheRestIs() {
    SiteContent parsed =
        parse("<!DOCTYPE configuration SYSTEM 'http://127.0.0.1:1/configuration.dtd'>" + GOOD);
    assertThat(parsed.properties()).hasSize(1);
    assertThat(parsed.problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.DOCUMENT_TYPE);
  }

  @Test
  void anEntityOfADocumentTypeIsNotExpanded() {
    SiteContent parsed =
        parse("<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + GOOD.replace("ü", "&x;"));
    assertThat(parsed.properties()).isEmpty();
    assertThat(parsed.problems())
        .extracting(ConfigProblem::kind)
        .contains(ConfigProblem.Kind.DOCUMENT_TYPE, ConfigProblem.Kind.NOT_XML);
    assertThat(parsed.problems().toString()).doesNotContain("root:");
  }

  @Test
  void aBombOfEntitiesDoesNotGoOff() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE c [<!ENTITY e0 'lol'>");
    for (int i = 1; i < 20; i++) {
      bomb.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
    }
    SiteContent parsed = parse(bomb + "]>" + GOOD.replace("ü", "&e19;"));
    assertThat(parsed.properties()).isEmpty();
    assertThat(parsed.problems()).isNotEmpty();
  }

  @Test
  void aDeepFileIsRead() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThat(parse(GOOD.replace("<property>", deep + "<property>")).properties()).hasSize(1);
    assertThat(parse(GOOD.replace("ü", "x" + deep)).properties()).hasSize(1);
  }

  @Test
  void invalidXmlIsAProblemWithItsLine() {
    for (String broken :
        new String[] {
          "", " ", "a=b", "<configuration>\n<property>", "PK\u0003\u0004\0\0", "<a/><b/>"
        }) {
      SiteContent parsed = parse(broken);
      assertThat(parsed.properties()).as(broken).isEmpty();
      assertThat(parsed.problems())
          .as(broken)
          .extracting(ConfigProblem::kind)
          .contains(ConfigProblem.Kind.NOT_XML);
    }
    assertThat(parse("<configuration>\n<property>").problems().toString()).contains("line 2");
  }

  @Test
  void damageNeverEscapes() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = ("<?xml version='1.0'?><!DOCTYPE c>" + GOOD).getBytes(StandardCharsets.UTF_8);
      for (int k = 0; k <= i % 5; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      SiteContent parsed =
          SiteFile.parse(new String(bytes, StandardCharsets.ISO_8859_1), "x", true);
      assertThat(parsed.properties().size() + parsed.problems().size()).isPositive();
    }
  }
}
