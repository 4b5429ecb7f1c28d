package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void elementsEndInTheOrderInWhichTheyBegan() {
    Markup page = new Markup().open("p", "class", "a").text("b ").leaf("code", "c", "d");
    assertThat(page.leaf("b", "", "e").close())
        .hasToString("<p class=\"a\">b <code class=\"c\">d</code><b>e</b></p>\n");
  }

  @Test
  void whatIsWrittenIsTextAlsoInAnAttribute() {
    Markup page = new Markup().open("p", "title", "\"><i a='").text("</p><script>&amp;").close();
    assertThat(page)
        .hasToString(
            "<p title=\"&quot;&gt;&lt;i a=&#39;\">&lt;/p&gt;&lt;script&gt;&amp;amp;</p>\n");
  }

  @Test
  void aLongNameMayBreakAfterAnUnderscore() {
    String name = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    assertThat(new Markup().leaf("p", "", "AWS_REGION and " + name + " _"))
        .hasToString(
            "<p>AWS_REGION and AWS_<wbr/>CONTAINER_<wbr/>CREDENTIALS_<wbr/>FULL_<wbr/>URI _</p>\n");
  }

  @Test
  void aCommandAndATitleKeepTheirLines() {
    String name = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    assertThat(new Markup().open("pre").leaf("code", "", name).close().leaf("title", "", name))
        .hasToString("<pre><code>" + name + "</code></pre>\n<title>" + name + "</title>\n");
  }

  @Test
  void nothingSteersTheReader() {
    assertThat(new Markup().leaf("p", "", "a\u0000\u001b\u202e\u2066\ud800\nb"))
        .hasToString("<p>a\ufffd\ufffd\ufffd\ufffd\ufffd\nb</p>\n");
  }
}
