package dev.whoami.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    assertThat(literals.plainEnd("ushers")).isEqualTo(Literals.LOUD);
    assertThat(literals.plainEnd("shore")).isNotEqualTo(Literals.LOUD);
    assertThat(literals.plainEnd("shore, \u00e9")).isEqualTo(Literals.LOUD);
  }

  private static boolean mayContinue(Literals literals, String before, String gap, String text) {
    return literals.mayContinue(literals.end(before), gap, text, 0, text.length());
  }

  @Test
  void seesThatAWordMayContinueBehindABreak() {
    Literals literals = Literals.of(List.of("no EC2 role", "User: ", " m/", "a/b"));
    assertThat(mayContinue(literals, "got no", " ", "EC2 role found")).isTrue();
    assertThat(mayContinue(literals, "got no", " ", "EC2 rule found")).isFalse();
    assertThat(mayContinue(literals, "got no", "", "EC2 role found")).isFalse();
    assertThat(mayContinue(literals, "got no  ", " ", "EC2 role found")).isTrue();
    assertThat(mayContinue(literals, "the User:", " ", "x")).isTrue();
    assertThat(mayContinue(literals, "the", " ", "m/x")).isTrue();
    assertThat(mayContinue(literals, "a/", "", "/bc")).isTrue();
  }

  /** More lines can follow the other text. */
  @Test
  void aWordMayContinueBehindAWholeText() {
    Literals literals = Literals.of(List.of("no EC2 role"));
    assertThat(mayContinue(literals, "got no", " ", "EC2")).isTrue();
    assertThat(mayContinue(literals, "got no", " ", "EC3")).isFalse();
  }

  /** Behind a letter that is in no literal, nothing is open, so the answer is exact. */
  @Test
  void breaksAreSeenAsInTheJoinedText() {
    Literals literals = Literals.of(List.of("ab a", "b/a", "/b b", "a ", " bb", "//a b"));
    String letters = "aabb// \u00e9";
    Random random = new Random(1);
    int over = 0;
    for (int i = 0; i < 50_000; i++) {
      String before = some(letters, random).trim();
      String text = some(letters, random).trim() + "z";
      String gap = random.nextBoolean() ? " " : "";
      if (!literals.isIn(before) && !literals.isIn(text)) {
        boolean isOver = literals.isIn(before + gap + text);
        assertThat(mayContinue(literals, before, gap, text))
            .as(before + gap + text)
            .isEqualTo(isOver);
        over += isOver ? 1 : 0;
      }
    }
    assertThat(over).isGreaterThan(1000);
  }

  private static String some(String letters, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
