package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferenceTest {
  private static final String INHERITED = "place\nverdict\n  why\nclients\n  java\n  go\nroles\n";

  @Example
  void isWhatIsOtherwise() {
    assertDifference(
        "place\nHOST_ROLE\nclients\n  java\n  go\n  php\nroles\n",
        "@@ 1 same, 2 gone\nHOST_ROLE\n@@ 3 same, 0 gone\n  php\n");
    assertDifference("place\nverdict\n  why\n", "@@ 3 same, 4 gone\n");
    assertDifference("PLACE\n" + INHERITED.substring(6), "@@ 0 same, 1 gone\nPLACE\n");
    assertDifference(INHERITED, "@@ 7 same, 0 gone\n");
  }

  /** The verdict would be the same, but a mark is not shorter. */
  @Example
  void oneLineAloneIsSaidAgain() {
    assertDifference(
        "PLACE\nverdict\n  WHY\nclients\n  java\n  go\nroles\n",
        "@@ 0 same, 3 gone\nPLACE\nverdict\n  WHY\n");
  }

  @Example
  void isTheWholeTextWhereThatIsAsShort() {
    assertDifference("a\nb\n", "a\nb\n");
    assertDifference("place\nb\n", "place\nb\n");
    assertThat(Difference.of("", INHERITED)).isEqualTo(INHERITED);
    assertThat(Difference.applied("", INHERITED)).isEqualTo(INHERITED);
  }

  /** So the first line that differs can be told, as of any text. */
  @Example
  void ofALongerTextThanIsInheritedIsAnotherText() {
    assertThat(Difference.applied("place\n", "@@ 3 same, 2 gone\nnew\n")).isEqualTo("place\n\nnew");
  }

  @Property
  void anyTextIsThatOfItsDifference(
      @ForAll("texts") String inherited, @ForAll("texts") String text) {
    String told = Difference.of(inherited, text);
    assertThat(Difference.applied(inherited, told)).isEqualTo(text);
    assertThat(told.lines().count()).isLessThanOrEqualTo(text.lines().count());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(List.of("a\n", "b\n", "\n", "c"))
        .list()
        .ofMaxSize(20)
        .map(it -> String.join("", it));
  }

  private static void assertDifference(String text, String told) {
    assertThat(Difference.of(INHERITED, text)).isEqualTo(told);
    assertThat(Difference.applied(INHERITED, told)).isEqualTo(text);
  }
}
