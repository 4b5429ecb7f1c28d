package software.amazon.awssdk.protocols.query.unmarshall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainXmlTest {
  private static Optional<XmlElement> root(String text) {
    return PlainXml.root(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsAnAnswerOfSts() {
    XmlElement root =
        root("""
        <?xml version="1.0" encoding="UTF-8"?>
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <GetCallerIdentityResult>
            <Arn>arn:aws:sts::111122223333:assumed-role/a/b</Arn>
            <UserId>a &amp;lt; &lt;b&gt; &quot;&apos;</UserId>
            <Account/>
          </GetCallerIdentityResult>
        </GetCallerIdentityResponse>
        """)
            .orElseThrow();
    assertThat(root.elementName()).isEqualTo("GetCallerIdentityResponse");
    XmlElement result = root.getElementByName("GetCallerIdentityResult");
    assertThat(result.getElementByName("Arn").textContent())
        .isEqualTo("arn:aws:sts::111122223333:assumed-role/a/b");
    assertThat(result.getElementByName("UserId").textContent()).isEqualTo("a &lt; <b> \"'");
    assertThat(result.getElementByName("Account").textContent()).isEmpty();
    assertThat(result.children()).hasSize(3);
  }

  /** Java's own parser reads them, or says what is wrong. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "x<r></r>",
        "<r>",
        "<r></s>",
        "<r/>",
        "</r>",
        "<r><a></r></a>",
        "<r a=\"1\"></r>",
        "<x:r></x:r>",
        "<r xmlns=\"a\" b=\"c\"></r>",
        "<r xmlns=\"a></r>",
        "<r>&e;</r>",
        "<r>&#65;</r>",
        "<r>a & b</r>",
        "<r>]]></r>",
        "<r><!-- c --></r>",
        "<r><![CDATA[c]]></r>",
        "<r>\u00e4</r>",
        "<r>\r\n</r>",
        "<r>\u0000</r>",
        "<!DOCTYPE r><r></r>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><r></r>",
        " <r></r>",
      })
  void leavesWhatIsNotPlainToJava(String text) {
    assertThat(root(text)).isEmpty();
  }

  /** Each text of a few parts in each order: what it reads, Java's own parser reads the same. */
  @Test
  void readsNothingElseThanJavaDoes() {
    String[] parts = {"<r>", "</r>", "<a>", "</a>", "<a/>", "t", "&amp;", "\n", "<r xmlns=\"u\">"};
    int read = 0;
    for (int number = 0; number < Math.pow(parts.length, 5); number++) {
      StringBuilder text = new StringBuilder();
      for (int rest = number; rest > 0; rest /= parts.length) {
        text.append(parts[rest % parts.length]);
      }
      Optional<XmlElement> plain = root(text.toString());
      if (plain.isPresent()) {
        read++;
        // An empty comment says nothing, and is not plain.
        String same = text.toString().replaceFirst(">", "><!---->");
        XmlElement java =
            XmlDomParser.parse(new ByteArrayInputStream(same.getBytes(StandardCharsets.UTF_8)));
        assertThat(shown(plain.get())).as(text.toString()).isEqualTo(shown(java));
      }
    }
    assertThat(read).isGreaterThan(100);
  }

  private static String shown(XmlElement element) {
    StringBuilder shown = new StringBuilder(element.elementName()).append('(');
    shown.append(element.textContent()).append(element.attributes());
    element.children().forEach(child -> shown.append(shown(child)));
    return shown.append(')').toString();
  }
}
