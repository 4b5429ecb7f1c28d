package dev.whoami.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.writer.HostileWorld;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The seed is fixed, so that a build says the same twice; take it out to search for more. */
class HostileTextsTest {
  private static final RenderOptions PAPER = RenderOptions.plain();
  private static final String HARMLESS = "Xorders";
  private static final Pattern RUN = Pattern.compile("`+");
  private static final Pattern FENCE = Pattern.compile("(`{3,})\\w*");
  private static final Node HARMLESS_PAGE = pageOf(HARMLESS);
  private static final long HARMLESS_HEADINGS = headings(HARMLESS);

  @Provide
  static Arbitrary<String> hostile() {
    return Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onload='x",
            "&lt;b&gt;",
            "&#60;i>",
            "]]>",
            "-->",
            "</style></title></summary></details>",
            "`",
            "``",
            "```",
            "|",
            "\\",
            "\\|",
            "**a**",
            "[a](http://evil.example)",
            "![a](//evil.example)",
            "@root",
            "#1",
            "~~~",
            " www.evil.example ",
            "http://evil.example/",
            "javascript:x",
            "$1 ",
            " ",
            "\u202e",
            "\u2028",
            "\u0085",
            "\u001b[31m",
            "ü",
            "a")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> "X" + String.join("", parts) + "X");
  }

  @Property(tries = 150, seed = "4711")
  void thePageHasTheSameElementsWhateverTheOutsideSays(@ForAll("hostile") String text) {
    Node page = pageOf(text);
    assertThat(elements(page)).isEqualTo(elements(HARMLESS_PAGE));
    String shown = text.replaceAll("[\u0085\u2028]", " ").replaceAll("[\\p{C}]", "\ufffd");
    assertThat(page.getTextContent())
        .as("the text is shown as it is")
        .contains("task definition " + shown + ":" + shown)
        .contains("assumed-role/" + HostileWorld.solid(text))
        .contains("role other " + shown);
  }

  @Property(tries = 150, seed = "4711")
  void theTicketHasTheSameMarkupWhateverTheOutsideSays(@ForAll("hostile") String text) {
    String ticket = Format.MARKDOWN.render(HostileWorld.diagnosisOf(text), PAPER);
    requireWholeTables(ticket);
    String markup = withoutCode(ticket);
    assertThat(markup.replaceAll("</?(details|summary)>", ""))
        .as(ticket)
        .doesNotContain("<", ">", "`", "@", "](", "://", "~~~", "alert", "&#")
        .doesNotContainPattern("(?i)(?<!\\w)www\\.");
    assertThat(withoutCode(markup).lines().filter(it -> it.startsWith("#")).count())
        .isEqualTo(HARMLESS_HEADINGS);
  }

  @Test
  void noNameBecomesACommandOrMore() {
    Diagnosis diagnosis = HostileWorld.diagnosisOf("a;touch${IFS}x'\"$(id)");
    assertThat(Format.TEXT.render(diagnosis, PAPER)).contains("cluster a;touch");
    List<String> toCopy = new ArrayList<>();
    diagnosis.findings().stream()
        .flatMap(it -> it.remedies().stream())
        .forEach(
            it -> {
              toCopy.addAll(it.commands());
              toCopy.add(it.snippet());
            });
    assertThat(toCopy).noneMatch(it -> it.contains("touch")).anyMatch(it -> !it.isEmpty());
  }

  private static long headings(String text) {
    String ticket = Format.MARKDOWN.render(HostileWorld.diagnosisOf(text), PAPER);
    return withoutCode(ticket).lines().filter(it -> it.startsWith("#")).count();
  }

  private static Node pageOf(String text) {
    String page = Format.HTML.render(HostileWorld.diagnosisOf(text), PAPER);
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(page)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException malformed) {
      throw new AssertionError(page, malformed);
    }
  }

  /** The elements in their order, with the names of their attributes. */
  private static List<String> elements(Node node) {
    List<String> names = new ArrayList<>();
    if (node.getNodeType() == Node.ELEMENT_NODE) {
      StringBuilder name = new StringBuilder(node.getNodeName());
      for (int i = 0; i < node.getAttributes().getLength(); i++) {
        name.append(' ').append(node.getAttributes().item(i).getNodeName());
      }
      names.add(name.toString());
    }
    for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
      names.addAll(elements(each));
    }
    return names;
  }

  /** A row has as many cells as the table's head, to which a pipe behind a backslash is none. */
  private static void requireWholeTables(String ticket) {
    String head = "";
    for (String line : ticket.split("\n", -1)) {
      boolean isRow = line.startsWith("|");
      head = !isRow ? "" : head.isEmpty() ? line : head;
      assertThat(pipes(line)).as(line).isEqualTo(isRow ? pipes(head) : pipes(line));
    }
  }

  private static int pipes(String line) {
    return line.replace("\\|", "").replaceAll("[^|]", "").length();
  }

  /** What is left to a renderer as markup: without blocks of code, and code within sentences. */
  private static String withoutCode(String ticket) {
    StringBuilder left = new StringBuilder();
    String fence = "";
    for (String line : ticket.split("\n", -1)) {
      Matcher begins = FENCE.matcher(line);
      if (!fence.isEmpty()) {
        boolean ends = line.matches("`+") && line.length() >= fence.length();
        fence = ends ? "" : fence;
      } else if (begins.matches()) {
        fence = begins.group(1);
      } else {
        left.append(withoutSpans(line)).append('\n');
      }
    }
    assertThat(fence).as("a block that does not end").isEmpty();
    return left.toString();
  }

  private static String withoutSpans(String line) {
    Matcher opening = RUN.matcher(line);
    if (!opening.find()) {
      return line;
    }
    Matcher closing = RUN.matcher(line);
    for (int from = opening.end(); closing.find(from); from = closing.end()) {
      if (closing.group().equals(opening.group())) {
        return line.substring(0, opening.start())
            + "C"
            + withoutSpans(line.substring(closing.end()));
      }
    }
    return line;
  }
}
