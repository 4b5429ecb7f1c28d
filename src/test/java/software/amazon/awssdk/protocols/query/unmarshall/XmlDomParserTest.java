package software.amazon.awssdk.protocols.query.unmarshall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class XmlDomParserTest {
  @Test
  void readsElementsTextsAndAttributes() {
    XmlElement root =
        parse(
            """
            <?xml version='1.0'?><!-- c --><r xmlns='https://e/' x:a='1' xmlns:x='u' b='2'>
             <t>a&amp;b&#65;<![CDATA[<c>]]><!-- c -->d</t><e/><l><m>1</m><m>2</m></l>
            </r>\
            """);
    assertThat(root.elementName()).isEqualTo("r");
    assertThat(root.getOptionalAttributeByName("x:a")).contains("1");
    assertThat(root.getOptionalAttributeByName(":b")).contains("2");
    assertThat(root.getElementByName("t").textContent()).isEqualTo("a&bA<c>d");
    assertThat(root.getElementByName("e").textContent()).isEmpty();
    assertThat(root.getElementByName("l").getElementsByName("m"))
        .extracting(XmlElement::textContent)
        .containsExactly("1", "2");
  }

  @Test
  void anEncodingIsObeyed() {
    String text = "<?xml version='1.0' encoding='ISO-8859-1'?><r>\u00e4</r>";
    assertThat(parse(text, StandardCharsets.ISO_8859_1).textContent()).isEqualTo("\u00e4");
  }

  @Test
  void nothingIsAnEmptyElement() {
    assertThat(parse("").elementName()).isEqualTo("eof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no XML",
        "<r>",
        "<r></s>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>",
      })
  void whatIsMalformedIsAnErrorOfTheSdk(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(SdkClientException.class);
  }

  @Test
  void depthCostsNoStack() {
    int depth = 20_000;
    XmlElement element = parse("<a>".repeat(depth) + "</a>".repeat(depth));
    int seen = 1;
    while (element.getFirstChild() != null) {
      element = element.getFirstChild();
      seen++;
    }
    assertThat(seen).isEqualTo(depth);
  }

  private static XmlElement parse(String text) {
    return parse(text, StandardCharsets.UTF_8);
  }

  private static XmlElement parse(String text, Charset charset) {
    return XmlDomParser.parse(new ByteArrayInputStream(text.getBytes(charset)));
  }
}
