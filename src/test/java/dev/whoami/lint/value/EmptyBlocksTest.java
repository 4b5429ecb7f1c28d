package dev.whoami.lint.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lint.file.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of YAML in which there is nothing, as templates of people have them. */
class EmptyBlocksTest {
  private static String text(String drawn) {
    return drawn.replace('↵', '\n').replace('·', ' ');
  }

  @ParameterizedTest
  @CsvSource({
    "'a:↵  - |+↵↵b: c↵', '{\"a\": [\"\\n\"], \"b\": \"c\"}'",
    "'a:↵  - x↵  - |···↵b: c↵', '{\"a\": [\"x\", \"\"], \"b\": \"c\"}'",
    "'a:↵  x:↵    - >-↵↵  b: c↵', '{\"a\": {\"x\": [\"\"], \"b\": \"c\"}}'",
    "'😀:↵  - |+↵↵b:↵  - |↵c: d↵', '{\"😀\": [\"\\n\"], \"b\": [\"\"], \"c\": \"d\"}'",
    "'a:↵  - |↵    x↵b: c↵', '{\"a\": [\"x\\n\"], \"b\": \"c\"}'",
  })
  void anEmptyBlockIsRead(String drawn, String json) throws Unreadable {
    assertThat(HclValues.shown(YamlNodes.parse(text(drawn)).get(0)))
        .isEqualTo(HclValues.shown(JsonNodes.parse(json, 1).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The first line is longer than those after it, which are in the block.
        "a: |↵·······↵··x↵b: c↵",
        "a:↵··- |↵·········↵······x↵b: c↵",
        "a:↵··- |9x↵b: c↵",
      })
  void aWrongBlockIsRefused(String drawn) {
    assertThatThrownBy(() -> YamlNodes.parse(text(drawn))).isInstanceOf(Unreadable.class);
  }

  @Test
  void veryManyOfThemAreRefused() {
    String many = text("- - |+↵↵  - x↵- a:↵  - |+↵↵").repeat(20_000) + "b";
    assertThatThrownBy(() -> YamlNodes.parse(many)).isInstanceOf(Unreadable.class);
  }
}
