package dev.whoami.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Step;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.recording.RecordedSurroundings;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShownStepsTest {
  @Test
  void aLookThatSaysTheSameIsShownOnceAndEachRequestIsShown(@TempDir Path nothing) {
    Witness witness = new Witness(RecordedSurroundings.in(nothing));
    HttpCall call = HttpCall.get(URI.create("http://127.0.0.1/"));
    for (int i = 0; i < 2; i++) {
      witness.env("AWS_PROFILE");
      witness.file("/home/app/.aws/config");
      witness.http(call);
    }
    assertThat(witness.steps()).hasSize(6);
    assertThat(ShownSteps.of(witness.steps()))
        .extracting(Step::at)
        .containsExactly(
            "AWS_PROFILE",
            "/home/app/.aws/config",
            "GET http://127.0.0.1/",
            "GET http://127.0.0.1/");
  }
}
