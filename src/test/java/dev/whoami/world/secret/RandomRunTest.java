package dev.whoami.world.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class RandomRunTest {
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=]+");
  private static final Pattern RANDOM =
      Pattern.compile("(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=\\D*\\d)[A-Za-z0-9+/=]{40,}");

  /** The same rule as a pattern has it. */
  private static boolean byPattern(String text) {
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (RANDOM.matcher(run.group()).matches()) {
        return true;
      }
    }
    return false;
  }

  @Property
  void isFoundWhereAPatternFindsIt(
      @ForAll @StringLength(min = 30, max = 130) @CharRange(from = '+', to = '{') String text) {
    assertThat(RandomRun.isIn(text)).isEqualTo(byPattern(text));
  }

  @Property
  void isFoundAmongLettersAndDigitsWhereAPatternFindsIt(
      @ForAll
          @StringLength(min = 38, max = 90)
          @CharRange(from = 'A', to = 'F')
          @CharRange(from = 'a', to = 'f')
          @CharRange(from = '0', to = '9')
          @CharRange(from = '-', to = '/')
          String text) {
    assertThat(RandomRun.isIn(text)).isEqualTo(byPattern(text));
  }

  @Example
  void needsFortyCharactersOfBothCasesWithADigit() {
    String key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    assertThat(RandomRun.isIn(key)).isTrue();
    assertThat(RandomRun.isIn("a." + key + ".b")).isTrue();
    assertThat(RandomRun.isIn(key.substring(1))).isFalse();
    assertThat(RandomRun.isIn(key.replace('7', 'x'))).isFalse();
    assertThat(RandomRun.isIn(key.replace('K', '-'))).isFalse();
  }
}
