package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogFixTest {
  static List<KnownMessage> messages() {
    return KnownMessages.ALL;
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyFindingThatAMessageProvesHasAFix(KnownMessage message) {
    message.proof().proven().forEach(it -> assertThat(LogFix.of(it)).isNotEqualTo("See its page."));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageSaysWhatItProvesAndWhatNot(KnownMessage message) {
    for (String each : List.of(message.says(), message.notProven())) {
      assertThat(each).matches("[A-Za-z].*\\.");
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void itsFirstWordIsLongEnoughNotToOccurByAccident(KnownMessage message) {
    assertThat(message.words().first()).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void noTwoMessagesHaveOneName() {
    assertThat(messages()).extracting(KnownMessage::name).doesNotHaveDuplicates();
  }
}
