package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.rule.Rules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownMessagesTest {
  static List<KnownMessage> messages() {
    return KnownMessages.ALL;
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyFindingThatAMessageProvesHasAFixInShort(KnownMessage message) {
    for (Rules each : message.proof().proven()) {
      assertThat(FindingPage.of(each.name()).flatMap(FindingPage::inShort)).isPresent();
    }
  }

  /** A pattern leaves out a first letter that can be a capital; what a person reads does not. */
  @ParameterizedTest
  @MethodSource("messages")
  void quotesWholeWords(KnownMessage message) {
    assertThat(message.words().toString())
        .doesNotContainPattern("(^|… )(ot|o|redentials|dentity|onnect|imeout|ermission|ncoded) ");
  }
}
