package dev.whoami.world.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class RegionNameTest {
  private static final Pattern BY_PATTERN = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

  @Property
  void isOneWhereAPatternMatches(
      @ForAll
          @StringLength(max = 14)
          @Chars({'-', '.', 'A'})
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '0', to = '2')
          String text) {
    assertThat(RegionName.isOne(text)).isEqualTo(BY_PATTERN.matcher(text).matches());
  }

  @Example
  void areThoseOfAws() {
    for (String each :
        new String[] {"us-east-1", "us-gov-west-1", "us-isob-east-1", "mx-central-1"}) {
      assertThat(RegionName.isOne(each)).describedAs(each).isTrue();
    }
    for (String each :
        new String[] {"", "us-east-1a", "us-east", "aws-global", "US-EAST-1", "us--1"}) {
      assertThat(RegionName.isOne(each)).describedAs(each).isFalse();
    }
  }
}
