package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.ScenarioRecording;
import dev.whoami.report.writer.StartCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command read tells a recording from a log. */
class ReadCommandTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private String read(int exit, String... options) {
    String[] words = new String[options.length + 1];
    words[0] = "read";
    System.arraycopy(options, 0, words, 1, options.length);
    printed.reset();
    assertThat(WhoamiCommandLine.of(StartCommand.USUAL, words).execute(words)).isEqualTo(exit);
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aRecordingIsJudged(@TempDir Path room) throws IOException {
    Path folder = room.resolve("recording");
    ScenarioRecording.write(RecordedScenario.named("ecs-ec2-host-role"), folder);
    String recording = folder.toString();
    assertThat(read(1, recording)).startsWith("x Running as the HOST ROLE");
    assertThat(read(1, recording, "--format", "line")).startsWith("HOST_ROLE ");
    assertThat(read(1, recording, "--as", "boto3", "--format", "json")).contains("\"boto3\"");
    assertThat(read(1, recording, "--expect", "task-role", "--quiet")).contains("WHO112");
  }

  @Test
  void aLogIsRead(@TempDir Path folder) throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("app.log"),
            "An error occurred (AccessDenied): User:"
                + " arn:aws:sts::111122223333:assumed-role/app-task-role/4d5c1f0e9b8a47639281706f5e4d3c2b"
                + " is not authorized to perform: s3:GetObject\n");
    assertThat(read(1, log.toString())).contains("app-task-role");
    assertThat(read(1, log.toString(), "--format", "json")).contains("\"identities\"");
  }
}
