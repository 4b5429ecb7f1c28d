package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  /**
   * A class that forgets a question does not compile, where a default would say that nothing is
   * there.
   */
  @Test
  void noQuestionHasAnAnswerByDefaultExceptTheSameOneInUtf8() {
    assertThat(Arrays.stream(Surroundings.class.getMethods()).filter(Method::isDefault))
        .extracting(it -> it.getName() + it.getParameterCount())
        .containsExactlyInAnyOrder("file1", "trusted1");
  }
}
