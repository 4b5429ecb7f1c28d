package dev.whoami.log.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTextsTest {
  private final RecentTexts texts = new RecentTexts();

  private String of(String text) {
    return texts.of(("<" + text + ">").toCharArray(), 1, text.length());
  }

  @Test
  void theSameCharactersAreOneText() {
    assertThat(of("GetObject")).isEqualTo("GetObject").isSameAs(of("GetObject"));
  }

  /** These two have the same hash, and so have those of another length in the same place. */
  @Test
  void otherCharactersInTheSamePlaceAreAnotherText() {
    assertThat(of("AaAa")).isEqualTo("AaAa");
    assertThat(of("BBBB")).isEqualTo("BBBB");
    assertThat(of("AaAa")).isEqualTo("AaAa");
    assertThat(of("")).isEmpty();
    assertThat(of("\0")).isEqualTo("\0");
  }

  @Test
  void aLongTextIsNotKept() {
    String text = "a".repeat(257);
    assertThat(of(text)).isEqualTo(text).isNotSameAs(of(text));
  }
}
