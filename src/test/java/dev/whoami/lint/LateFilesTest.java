package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a folder for which there was no time: counted, and no reason to hide the others. */
class LateFilesTest {
  private static final int LATE = 300;

  private final Path folder;

  LateFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.copy(Path.of("src/test/lint/swapped/app.json"), folder.resolve("a.json"));
  }

  private Lint judged(String first, Duration limit) {
    return Lint.in(
        List.of(folder.resolve(first).toString(), folder.toString()), LintSettings.usual(), limit);
  }

  /** Terraform takes its time, and there is much of it. */
  private Lint late() throws IOException {
    String task =
        "resource \"aws_ecs_task_definition\" \"t\" {\n  family = \"t\"\n  container_definitions ="
            + " jsonencode([{ name = \"c\", image = \"app:1\" }])\n}\n";
    String text = String.join("", Collections.nCopies(60, task));
    for (int i = 0; i < LATE; i++) {
      Files.writeString(Files.createDirectories(folder.resolve("m" + i)).resolve("main.tf"), text);
    }
    for (int millis = 150; millis < 60_000; millis += millis / 4) {
      Lint lint = judged("a.json", Duration.ofMillis(millis));
      if (lint.findings().stream().anyMatch(it -> it.finding().code().equals("WHO812"))) {
        return lint;
      }
    }
    throw new AssertionError("never was a.json judged in time");
  }

  @Test
  void theExitCodeIsOfWhatWasFoundAndThreeLinesSayWhatIsMissing() throws IOException {
    Lint lint = late();
    assertThat(lint.late().reasons()).isNotEmpty();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.exitCode()).isEqualTo(1);
    int count = lint.late().reasons().size();
    String counted = count + " of 301 files were not checked in time (--timeout ";
    for (LintFormat each : LintFormat.values()) {
      String text = each.render(lint, RenderOptions.plain());
      if (each == LintFormat.JSON) {
        assertThat(JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("unreadable"))
            .hasSize(count);
      } else {
        assertThat(text.split(" files were not checked in time ", -1)).as(each.name()).hasSize(2);
        assertThat(text).as(each.name()).contains(counted);
      }
    }
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()).lines())
        .hasSizeLessThanOrEqualTo(40)
        .contains("This report and its exit code are about the other files. Give it more time.");
  }
}
