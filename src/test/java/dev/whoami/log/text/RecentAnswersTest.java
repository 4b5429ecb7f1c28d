package dev.whoami.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {
  private final List<String> asked = new ArrayList<>();
  private final RecentAnswers<Integer> lengths =
      new RecentAnswers<>(
          text -> {
            asked.add(text);
            return text.length();
          });

  @Test
  void asksOnceAboutTheSameText() {
    assertThat(lengths.of("abc")).isEqualTo(3);
    assertThat(lengths.of(String.valueOf(new char[] {'a', 'b', 'c'}))).isEqualTo(3);
    assertThat(asked).containsExactly("abc");
  }

  /** These two have the same hash. */
  @Test
  void anotherTextInTheSamePlaceHasItsOwnAnswer() {
    assertThat(lengths.of("AaAa" + "x")).isEqualTo(5);
    assertThat(lengths.of("BBBB" + "x")).isEqualTo(5);
    assertThat(lengths.of("AaAa" + "x")).isEqualTo(5);
    assertThat(asked).containsExactly("AaAax", "BBBBx", "AaAax");
  }

  @Test
  void aLongTextIsNotKept() {
    String text = "a".repeat(513);
    assertThat(lengths.of(text) + lengths.of(text)).isEqualTo(1026);
    assertThat(asked).hasSize(2);
  }
}
