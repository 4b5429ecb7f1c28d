package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogFixTest {
  @ParameterizedTest
  @EnumSource
  void everyFindingThatAMessageProvesHasAFix(KnownMessage message) {
    message.proof().proven().forEach(it -> assertThat(LogFix.of(it)).isNotEqualTo("See its page."));
  }

  @ParameterizedTest
  @EnumSource
  void aMessageSaysWhatItProvesAndWhatNot(KnownMessage message) {
    for (String each : List.of(message.says(), message.notProven())) {
      assertThat(each).matches("[A-Za-z].*\\.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsFirstWordIsLongEnoughNotToOccurByAccident(KnownMessage message) {
    assertThat(message.words().first()).hasSizeGreaterThanOrEqualTo(8);
  }
}
