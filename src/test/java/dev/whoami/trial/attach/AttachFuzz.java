package dev.whoami.trial.attach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes back from inside an application, whose user can have written anything. */
public final class AttachFuzz {
  public static final Seeds ANSWERS =
      Seeds.of(
          """
          java 17.0.1
          jar closed
          library aws-java-2
          version 2.41.30
          package software.amazon.awssdk
          loader org.springframework.boot.loader.LaunchedURLClassLoader
          key AKIAPLANTEDPLANTED01
          code z,0
          provider ContainerCredentialsProvider
          arn arn:aws:sts::111122223333:assumed-role/r/s
          account 111122223333
          user AROAEXAMPLE:s
          sts true
          library aws-java-1
          error com.amazonaws.SdkClientException
          refusal %
          """,
          "failed java.lang.NoClassDefFoundError\nlibrary",
          "0\nreturn code: 100\n",
          "Dynamic agent loading is not enabled");

  private AttachFuzz() {}

  public static void answer(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    try {
      ApplicationTrial trial = ApplicationTrial.of(text);
      trial.java().ifPresent(said::cleaned);
      trial.answers().forEach(it -> tell(it, said));
    } catch (AttachFailure documented) {
      said.cleaned(String.valueOf(documented.getMessage()));
    }
    try {
      LoadReply.of(text).requireDone();
    } catch (AttachFailure documented) {
      said.line(String.valueOf(documented.getMessage()));
    }
  }

  /** A secret of the application's own it may name as it likes: there is no other in its answer. */
  private static void tell(ApplicationAnswer answer, Said said) {
    Stream.of(answer.client(), answer.root(), answer.loader()).forEach(said::cleaned);
    Stream.of(
            answer.version(),
            answer.accessKeyId(),
            answer.code(),
            answer.provider(),
            answer.account(),
            answer.userId(),
            answer.refusal(),
            answer.status(),
            answer.unasked(),
            answer.error(),
            answer.arn().map(Object::toString))
        .flatMap(Optional::stream)
        .forEach(said::cleaned);
    answer.source();
    answer.ending();
  }
}
