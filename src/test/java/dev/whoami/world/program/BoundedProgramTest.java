package dev.whoami.world.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class BoundedProgramTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void tellsTheOutputAndTheExitCodeAndHidesTheErrors() {
    ProgramReply reply = sh("echo one; echo two >&2; printf three; exit 7", LONG);
    assertThat(reply.ending()).isEqualTo(ProgramReply.Ending.EXITED);
    assertThat(reply.exitCode()).isEqualTo(7);
    assertThat(reply.output()).isEqualTo("one\nthree");
  }

  @Test
  void anArgumentIsNoShellText() {
    ProgramReply reply = run(LONG, "printf", "%s|", "a b", "$HOME", "`id`", "\"'", "");
    assertThat(reply.output()).isEqualTo("a b|$HOME|`id`|\"'||");
  }

  @Test
  void theEnvironmentIsThatOfThisProcessAndTheInputIsEmpty() {
    assertThat(sh("printf %s \"$PATH\"", LONG).output()).isEqualTo(System.getenv("PATH"));
    assertThat(run(LONG, "cat").output()).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsMissing(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "not a program");
    assertThat(run(LONG, folder.resolve("none").toString()).ending())
        .isEqualTo(ProgramReply.Ending.MISSING);
    assertThat(run(LONG, text.toString()).ending()).isEqualTo(ProgramReply.Ending.MISSING);
  }

  @Test
  void aVariableIsAddedOneIsWithheldAndTheFolderIsAnother() {
    ProgramCall call =
        ProgramCall.of("/bin/sh", "-c", "echo $MADE_UP-$HOME; pwd")
            .with("MADE_UP", "a b")
            .without(List.of("HOME"))
            .in("/");
    assertThat(new LiveSurroundings().run(call, LONG).output()).isEqualTo("a b-\n/\n");
  }

  @Test
  void aSignalIsAnExitCodeAbove128() {
    assertThat(sh("kill -9 $$", LONG).exitCode()).isEqualTo(137);
  }

  @Test
  void atTheLimitTheProgramIsKilledWithWhatItStarted(@TempDir Path folder) throws Exception {
    String script = "cd " + folder + "; echo said; (echo $$; sleep 500 & echo $! >child; wait)";
    ProgramReply reply = sh(script, SHORT);
    for (int limit = 3; limit < 60 && !folder.resolve("child").toFile().exists(); limit *= 3) {
      reply = sh(script, Duration.ofSeconds(limit));
    }
    assertThat(reply.ending()).isEqualTo(ProgramReply.Ending.STILL_RUNNING);
    List<String> lines = reply.output().lines().toList();
    assertThat(lines).hasSize(2).first().isEqualTo("said");
    awaitEnd(lines.get(1));
    awaitEnd(Files.readString(folder.resolve("child")).trim());
  }

  @Test
  void aProgramThatPrintsTooMuchIsKilledUnread() {
    ProgramReply reply = sh("while :; do echo 0123456789012345678901234567890; done", LONG);
    assertThat(reply.ending()).isEqualTo(ProgramReply.Ending.TOO_LARGE);
    assertThat(reply.output()).isEmpty();
  }

  @Test
  void whatFitsIsReadWhole() {
    String line = "0123456789012345678901234567890";
    String script = "i=0; while [ $i -lt 2000 ]; do echo " + line + "; i=$((i+1)); done";
    assertThat(sh(script, LONG).output()).hasSize(64_000);
  }

  @Test
  void otherSurroundingsRunNothing() {
    assertThat(new FakeSurroundings().run(ProgramCall.of("echo", "here"), LONG).ending())
        .isEqualTo(ProgramReply.Ending.NOT_RUN);
  }

  /** Waits for it: a killed process is there until its parent has taken notice. */
  private static void awaitEnd(String pid) throws InterruptedException {
    while (isAlive(pid)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isAlive(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
  }

  private static ProgramReply sh(String script, Duration limit) {
    return run(limit, "sh", "-c", script);
  }

  private static ProgramReply run(Duration limit, String... words) {
    return new LiveSurroundings().run(ProgramCall.of(words), limit);
  }
}
