package dev.whoami.world.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class AlphabetTest {
  private static final String[] RANGES = {
    "a-z", "A-Za-z0-9_.:@ -", "!#$%&'*+.^_`|~0-9A-Za-z-", "!-~", "\0-\u001f\u007f", "+=,.@"
  };

  private static Pattern pattern(String ranges, String times) {
    String escaped = ranges.replace("^", "\\^").replace("&", "\\&");
    return Pattern.compile("[" + escaped + "]" + times);
  }

  @Property
  void spellsWhatAPatternOfItsCharactersMatches(
      @ForAll @StringLength(max = 6) @CharRange(from = '\0', to = '\u0080') String text) {
    for (String ranges : RANGES) {
      Alphabet alphabet = Alphabet.of(ranges);
      assertThat(alphabet.spells(text))
          .describedAs(ranges)
          .isEqualTo(pattern(ranges, "+").matcher(text).matches());
      assertThat(alphabet.spells(text, 2, 4))
          .describedAs(ranges)
          .isEqualTo(pattern(ranges, "{2,4}").matcher(text).matches());
    }
  }

  @Property
  void findsARunWhereAPatternFindsIt(
      @ForAll @StringLength(max = 40) @CharRange(from = '-', to = 'z') String text) {
    Alphabet alphabet = Alphabet.of("a-z0-9-");
    for (int length = 1; length < 5; length++) {
      assertThat(alphabet.hasRun(text, length))
          .isEqualTo(pattern("a-z0-9-", "{" + length + "}").matcher(text).find());
    }
  }

  @Example
  void hasNothingBeyondAscii() {
    assertThat(Alphabet.of("a-z").spells("caf\u00e9")).isFalse();
    assertThat(Alphabet.of("0-9").has('\u0661')).isFalse();
    assertThat(Alphabet.of("a-z").spells("")).isFalse();
  }

  @Example
  void endsARunBehindItsLastCharacter() {
    Alphabet letters = Alphabet.of("a-z");
    assertThat(letters.endOfRun("ab-cd", 0)).isEqualTo(2);
    assertThat(letters.endOfRun("ab-cd", 2)).isEqualTo(2);
    assertThat(letters.endOfRun("ab-cd", 3)).isEqualTo(5);
  }
}
