package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.probe.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTrialTest {
  private static final String ANSWER =
      """
      java 17.0.21
      library aws-sdk-java-v2
      package made.up.shaded
      loader java.net.URLClassLoader
      version 2.30.1
      sts true
      code z
      provider ContainerCredentialsProvider
      ending FOUND
      key ASIAEXAMPLEEXAMPLE01
      arn arn:aws:sts::111122223333:assumed-role/app/0123
      account 111122223333
      library aws-sdk-java-v1
      error com.amazonaws.SdkClientException
      jar closed
      end end
      """;

  @Test
  void eachLibraryIsAnAnswerOfItsOwn() throws AttachFailure {
    ApplicationTrial trial = ApplicationTrial.of(ANSWER);
    assertThat(trial.java()).contains("17.0.21");
    assertThat(trial.isJarClosed()).isTrue();
    assertThat(trial.answers()).hasSize(2);
    ApplicationAnswer first = trial.answers().get(0);
    assertThat(first.ending()).isEqualTo(ApplicationAnswer.Ending.FOUND);
    assertThat(first.source()).contains(Source.CONTAINER);
    assertThat(first.arn().orElseThrow().roleName()).contains("app");
    ApplicationAnswer second = trial.answers().get(1);
    assertThat(second.client()).isEqualTo("aws-sdk-java-v1");
    assertThat(second.ending()).isEqualTo(ApplicationAnswer.Ending.NOTHING);
    assertThat(second.error()).contains("com.amazonaws.SdkClientException");
  }

  @Test
  void aVisitThatFailedIsNotAnApplicationWithoutLibraries() {
    assertThatThrownBy(
            () ->
                ApplicationTrial.of(
                    """
                    java 17.0.21
                    library aws-sdk-java-v2
                    failed java.io.IOException
                    jar closed
                    end end
                    """))
        .hasMessageContaining("could not ask every library (java.io.IOException)")
        .extracting(it -> ((AttachFailure) it).kind())
        .isEqualTo(AttachFailure.Kind.NO_ANSWER);
  }

  /** The application's user may have written it. */
  @Test
  void whatHasNotTheFormOfAnAnswerIsNotBelieved() throws AttachFailure {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    ApplicationAnswer answer =
        ApplicationTrial.of(
                "library "
                    + secret
                    + "\nkey "
                    + secret
                    + "\nversion \u001b[31m\narn root\nerror a b\nend end\n")
            .answers()
            .get(0);
    assertThat(answer.client()).isEqualTo("unknown");
    assertThat(answer.accessKeyId()).isEmpty();
    assertThat(answer.version()).isEmpty();
    assertThat(answer.arn()).isEmpty();
    assertThat(answer.error()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\n", "0\n0\n", "0\nreturn code: 0\n"})
  void everyHotSpotSaysDoneInItsOwnWords(String reply) throws AttachFailure {
    LoadReply.of(reply).requireDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0\nreturn code: 102\n", "0\n100\n", "101\n"})
  void anythingElseIsNoSuccess(String reply) {
    assertThatThrownBy(() -> LoadReply.of(reply).requireDone())
        .extracting(it -> ((AttachFailure) it).kind())
        .isEqualTo(AttachFailure.Kind.REJECTED);
  }

  @Test
  void aJavaThatForbidsAgentsSaysSo() {
    String reply = "-1\nDynamic agent loading is not enabled. Use -XX:+EnableDynamicAgentLoading\n";
    assertThatThrownBy(() -> LoadReply.of(reply).requireDone())
        .extracting(it -> ((AttachFailure) it).kind())
        .isEqualTo(AttachFailure.Kind.FORBIDDEN);
  }
}
