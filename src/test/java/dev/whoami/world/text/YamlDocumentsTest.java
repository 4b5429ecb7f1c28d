package dev.whoami.world.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

class YamlDocumentsTest {
  @Test
  void anAliasIsTheNodeThatHasItsAnchorLast() throws MalformedYamlException {
    List<Node> items = items("- &a [x]\n- *a\n- &a [y, &a z, *a]\n- *a\n");
    assertThat(items.get(1)).isSameAs(items.get(0));
    List<Node> inner = ((SequenceNode) items.get(2)).getValue();
    assertThat(inner.get(2)).isSameAs(inner.get(1));
    assertThat(items.get(3)).isSameAs(inner.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 1↵b: *none', 2, has an alias whose anchor is missing",
    "'a: &a 1↵b: &a↵- *a', 3, has an alias whose anchor is missing",
    "'a: &a 1↵--- *a', 2, has an alias whose anchor is missing",
    "'a: 1↵b: [', 2, is not YAML",
    "'a:↵  b: 1↵ c: 2', 3, is not YAML: a line is not indented",
    "'a: b: c', 1, is not YAML: a key follows a value",
    "'a: \"x', 1, is not YAML: a text in quotes does not end",
    "'a: !<%20b> c', 0, is not YAML"
  })
  void whatNoToolReadsIsRefusedWithItsLine(String drawn, int line, String why) {
    assertThatThrownBy(() -> YamlDocuments.in(drawn.replace('↵', '\n')))
        .isInstanceOfSatisfying(
            MalformedYamlException.class, it -> assertThat(it.line()).isEqualTo(line))
        .hasMessageStartingWith(why);
  }

  /** As kubectl does; a tab before a key stays an error, on its line. */
  @Test
  void tabsAtTheEndsOfLinesAreBlanks() throws MalformedYamlException {
    MappingNode map = (MappingNode) YamlDocuments.in("a: \t\r\n  b: 1 \t \nc:\t\n- x\ty\t").get(0);
    assertThat(map.getValue()).hasSize(2);
    assertThat(map.getValue().get(1).getValueNode().toString()).contains("x\ty");
    assertThatThrownBy(() -> YamlDocuments.in("a:\t\n\tb: 1\n"))
        .isInstanceOfSatisfying(
            MalformedYamlException.class, it -> assertThat(it.line()).isEqualTo(2));
  }

  /** A carriage return also ends a line: all tabs before such ends are removed at once. */
  @Test
  void veryManyTabsAreRemovedAtOnce() {
    String tabs = "\t\r".repeat(20_000);
    assertThat(TrailingTabs.removedFrom("x" + tabs + "\n"))
        .isEqualTo("x" + "\r".repeat(20_000) + "\n");
    assertThatThrownBy(() -> YamlDocuments.in("a: b: c\nx" + tabs + "\n"))
        .hasMessageStartingWith("is not YAML: a key follows a value");
  }

  @Test
  void veryManyAnchorsAreRefused() throws MalformedYamlException {
    assertThat(YamlDocuments.in(anchors(10_000))).hasSize(1);
    assertThatThrownBy(() -> YamlDocuments.in(anchors(10_001)))
        .hasMessageStartingWith("has more than 10000 anchors");
  }

  private static String anchors(int n) {
    return IntStream.range(0, n).mapToObj(i -> "- &a" + i + " x\n").collect(Collectors.joining());
  }

  /**
   * In other tools' own spelling; each map merged into the next would be copied a million times.
   */
  @Test
  void nothingIsMerged() throws MalformedYamlException {
    List<Node> items = items("- &a {b: 1, c: 2, d: 3}\n- {!!merge <<: *a}\n");
    assertThat(((MappingNode) items.get(1)).getValue()).hasSize(1);
  }

  /** A million small documents cost no more than one large: all of them share one limit. */
  @Test
  void emptyBlocksAreReadAgainByTheLengthOfTheWholeStream() throws MalformedYamlException {
    String blocks = "a:\n  - |+\nb:\n  - |+\nc: d\n";
    assertThat(YamlDocuments.in(blocks, 5 << 20)).hasSize(1);
    assertThatThrownBy(() -> YamlDocuments.in(blocks, 10 << 20))
        .isInstanceOf(MalformedYamlException.class);
  }

  private static List<Node> items(String text) throws MalformedYamlException {
    return ((SequenceNode) YamlDocuments.in(text).get(0)).getValue();
  }
}
