package dev.whoami.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  private static List<String> hits(String text, String... literals) {
    List<String> hits = new ArrayList<>();
    Literals.of(List.of(literals)).find(text, (each, end) -> hits.add(literals[each] + end));
    return hits;
  }

  @Test
  void findsEachLiteralWhereverItEnds() {
    assertThat(hits("ushers", "he", "she", "his", "hers")).containsExactly("she4", "he4", "hers6");
  }

  @Test
  void findsOneThatIsWithinAnother() {
    assertThat(hits("aws-sdk-go-v2/1", "aws-sdk-go-v2/", "sdk-go")).hasSize(2);
  }

  @Test
  void findsNothingAcrossALetterThatIsNotAscii() {
    assertThat(hits("heérs he", "hers", "he")).containsExactly("he2", "he8");
  }

  @Test
  void findsTheSameLiteralForEachOfItsNumbers() {
    List<Integer> numbers = new ArrayList<>();
    Literals.of(List.of("x", "x")).find("x", (each, end) -> numbers.add(each));
    assertThat(numbers).containsExactly(0, 1);
  }

  @Test
  void findsAPathInAnyStyle() {
    assertThat(hits("a/b/c", "a/b/")).containsExactly("a/b/4");
    assertThat(hits("a\\b\\c", "a/b/")).containsExactly("a/b/4");
    assertThat(hits("a\\/b\\/c", "a/b/")).containsExactly("a/b/5", "a/b/6");
    assertThat(hits("a\\\\b/c", "a\\\\b")).containsExactly("a\\\\b4");
    assertThat(hits("//x", "/x", "x")).containsExactly("/x3", "x3");
    assertThat(hits("a/ b", "a/b")).isEmpty();
  }

  @Test
  void saysWhetherThereIsAny() {
    Literals literals = Literals.of(List.of("she", "hers"));
    assertThat(literals.isIn("ushers")).isTrue();
    assertThat(literals.isIn("shore, \u00e9")).isFalse();
    assertThat(literals.isInOrOdd("shore")).isFalse();
    assertThat(literals.isInOrOdd("shore, \u00e9")).isTrue();
  }
}
