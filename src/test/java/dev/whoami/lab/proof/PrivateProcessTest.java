package dev.whoami.lab.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.whoami.lab.PrivateProcess;
import dev.whoami.lab.Unshare;
import dev.whoami.lab.machine.LabException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs there takes no notice of being asked to end, and has left a process of its own. */
class PrivateProcessTest {
  private static final String SCRIPT =
      "trap '' TERM; (setsid sleep 987653 &) ; sleep 987653 & echo > \"$0\"; wait";

  private PrivateProcess start(Path folder) throws Exception {
    Path begun = folder.resolve("begun");
    PrivateProcess process =
        unshare()
            .start(
                List.of("sh", "-c", SCRIPT, begun.toString()),
                Map.of(),
                folder.resolve("complaints"),
                folder.resolve("pid"));
    // The shell has written that before its children have become sleep.
    while (Files.notExists(begun) || sleeping().size() < 2) {
      Thread.sleep(20);
    }
    assertThat(sleeping()).hasSize(2);
    return process;
  }

  private static Unshare unshare() {
    try {
      return Unshare.availableWithMounts();
    } catch (LabException e) {
      return abort(e.getMessage());
    }
  }

  private static List<ProcessHandle> sleeping() {
    try (var all = ProcessHandle.allProcesses()) {
      return all.filter(it -> it.info().commandLine().orElse("").contains("sleep 987653"))
          .filter(it -> !it.info().commandLine().orElse("").contains("trap"))
          .toList();
    }
  }

  /** A process that was killed is there for a moment. */
  private static void awaitNoneSleeping() throws InterruptedException {
    for (int i = 0; i < 50 && !sleeping().isEmpty(); i++) {
      Thread.sleep(20);
    }
    assertThat(sleeping()).isEmpty();
  }

  @AfterEach
  void endWhatIsLeft() {
    sleeping().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void whatTakesTooLongIsEndedWithAllThatItStarted(@TempDir Path folder) throws Exception {
    assertThat(start(folder).await(Duration.ofMillis(100))).isFalse();
    awaitNoneSleeping();
  }

  @Test
  void itIsEndedToWhereNobodyWaitsAnyMore(@TempDir Path folder) throws Exception {
    PrivateProcess process = start(folder);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> process.await(Duration.ofMinutes(5))).hasMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    awaitNoneSleeping();
  }

  @Test
  void whatEndsByItselfIsInTime(@TempDir Path folder) {
    PrivateProcess process =
        unshare()
            .start(List.of("true"), Map.of(), folder.resolve("complaints"), folder.resolve("pid"));
    assertThat(process.await(Duration.ofMinutes(5))).isTrue();
  }

  @Test
  void variablesArriveByTheEnvironmentUnderOtherNames(@TempDir Path folder) throws Exception {
    Path seen = folder.resolve("complaints");
    Map<String, String> variables = Map.of("PATH", "/mine", "TOKEN", "hunter2");
    unshare()
        .start(List.of("env"), PassedVariables.packed(variables), seen, folder.resolve("pid"))
        .await(Duration.ofMinutes(5));
    Map<String, String> environment = new HashMap<>();
    for (String line : Files.readAllLines(seen)) {
      environment.put(line.replaceFirst("=.*", ""), line.replaceFirst("^[^=]*=", ""));
    }
    assertThat(PassedVariables.unpacked(environment)).isEqualTo(variables);
    assertThat(environment).containsEntry("PATH", System.getenv("PATH"));
    assertThat(ProgramEnvironment.ofImage(environment)).doesNotContainValue("hunter2");
  }
}
