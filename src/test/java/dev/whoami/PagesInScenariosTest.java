package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.Format;
import dev.whoami.report.text.TextReport;
import dev.whoami.report.writer.RenderOptions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page of every recorded world: whole, by itself, and readable for everybody. */
class PagesInScenariosTest {
  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  /** Each page is drawn and parsed once, which takes longer than all that is asked of it. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void thePageIsWholeAndReadable(RecordedScenario scenario) throws Exception {
    Diagnosis diagnosis = scenario.diagnosis();
    String html = Format.HTML.render(diagnosis, RenderOptions.plain());
    Document page = parsed(html);
    assertAll(
        () -> needsNothingButItself(html, page),
        () -> saysWhatTheTextSays(diagnosis, page.getDocumentElement().getTextContent()),
        () -> putsTheFixSecondAndLeadsToItFromEachCode(diagnosis, html, page),
        () -> hasATextForEachPicture(diagnosis, page));
  }

  private static void needsNothingButItself(String html, Document page) {
    Set<String> references = new TreeSet<>();
    for (Element each : elements(page, "*")) {
      for (String name : List.of("src", "href", "srcset", "data", "action", "poster")) {
        references.add(each.getAttribute(name).replaceFirst("^#.*", "#"));
      }
      assertThat(each.getTagName()).isNotIn("script", "iframe", "object", "img", "base");
      assertThat(each.getAttributes().getNamedItem("style")).isNull();
    }
    assertThat(references).containsExactly("", "#", "data:,");
    assertThat(html).doesNotContain("url(", "@import", "${");
  }

  private static void saysWhatTheTextSays(Diagnosis diagnosis, String said) {
    String ticket = Format.MARKDOWN.render(diagnosis, RenderOptions.plain());
    assertThat(said).contains(diagnosis.verdict().sentence(), "exit code " + diagnosis.exitCode());
    diagnosis.expectations().forEach(it -> assertThat(said).contains(TextReport.words(it)));
    for (Finding each : diagnosis.findings()) {
      assertThat(said).contains(each.code(), each.text());
      assertThat(ticket).contains("#### " + each.code());
      for (Remedy remedy : each.remedies()) {
        assertThat(said).contains(remedy.text(), remedy.snippet());
        assertThat(ticket).contains(remedy.snippet());
        assertThat(said).contains(String.join("\n", remedy.commands()));
        assertThat(ticket).contains(String.join("\n", remedy.commands()));
      }
    }
    diagnosis
        .examination()
        .walk()
        .visits()
        .forEach(it -> assertThat(said).contains(it.source().title(), it.link().name()));
  }

  private static void putsTheFixSecondAndLeadsToItFromEachCode(
      Diagnosis diagnosis, String html, Document page) {
    List<String> cards =
        elements(page, "article").stream().map(it -> it.getAttribute("id")).toList();
    List<String> links = elements(page, "a").stream().map(it -> it.getAttribute("href")).toList();
    assertThat(cards).containsAll(links.stream().map(it -> it.substring(1)).toList());
    assertThat(cards).hasSameSizeAs(diagnosis.findings());
    assertThat(links.isEmpty()).isEqualTo(diagnosis.findings().isEmpty());
    if (html.contains("id=\"todo\"")) {
      assertThat(html.indexOf("id=\"todo\"")).isLessThan(html.indexOf("id=\"walk\""));
    }
  }

  private static void hasATextForEachPicture(Diagnosis diagnosis, Document page) {
    Set<String> ids = new TreeSet<>();
    for (Element each : elements(page, "*")) {
      String id = each.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("the id %s is the only one", id).isTrue();
    }
    List<Element> signs = elements(page, "svg");
    assertThat(signs.remove(0).getAttribute("aria-hidden")).isEqualTo("true");
    int stations = diagnosis.examination().walk().visits().size();
    assertThat(signs).hasSizeBetween(stations + 2, stations + 3);
    for (Element each : signs) {
      assertThat(each.getAttribute("role")).isEqualTo("img");
      assertThat(elements(each, "title").get(0).getTextContent()).isNotBlank();
      String use = elements(each, "use").get(0).getAttribute("href");
      assertThat(ids).contains(use.substring(1));
    }
    assertThat(elements(page, "h1")).hasSize(1);
    elements(page, "section").forEach(it -> assertThat(ids).contains(labelOf(it)));
  }

  private static String labelOf(Element section) {
    return section.getAttribute("aria-labelledby");
  }

  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page, String tag) {
    return list(page.getElementsByTagName(tag));
  }

  private static List<Element> elements(Element below, String tag) {
    return list(below.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      list.add((Element) nodes.item(i));
    }
    return list;
  }
}
