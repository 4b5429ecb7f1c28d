package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of 50 MB in a Java with 64 MB: it is read in a stream. */
class LargePlanTest {
  private static final int SIZE = 50_000_000;

  private final Path folder;

  LargePlanTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPlanThatIsLargerThanTheMemoryIsRead() throws Exception {
    Path plan = folder.resolve("plan.json");
    int definitions = write(plan);
    assertThat(Files.size(plan)).isGreaterThan(SIZE);
    Path out = folder.resolve("out.json");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.whoami.cli.Main",
                "lint",
                plan.toString(),
                "--format",
                "json")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).filteredOn(it -> it.contains("\"code\": \"WHO801\"")).hasSize(definitions);
    assertThat(process.exitValue()).isEqualTo(1);
  }

  /** Half of it are resources of no interest, some of it are task definitions, twice. */
  private static int write(Path plan) throws IOException {
    int definitions = 0;
    long written = 0;
    String filler = "x".repeat(5_000);
    try (Writer out = Files.newBufferedWriter(plan)) {
      out.write(
          "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {\"resources\": [");
      while (written < SIZE) {
        String resource =
            "{\"address\": \"aws_s3_object.o"
                + written
                + "\", \"type\": \"aws_s3_object\","
                + " \"values\": {\"content\": \""
                + filler
                + "\"}},\n";
        out.write(resource);
        written += resource.length();
        if (written / 50_000 > definitions) {
          String definition = definition(definitions++);
          out.write(definition);
          written += definition.length();
        }
      }
      out.write(definition(definitions++).replaceAll(",\n$", ""));
      out.write("]}}}");
    }
    return definitions;
  }

  private static String definition(int number) {
    return "{\"address\": \"aws_ecs_task_definition.t["
        + number
        + "]\", \"type\":"
        + " \"aws_ecs_task_definition\", \"values\": {\"family\": \"t"
        + number
        + "\","
        + " \"task_role_arn\": null, \"container_definitions\": \"[{\\\"name\\\": \\\"c\\\","
        + " \\\"image\\\": \\\"app:1\\\", \\\"environment\\\": [{\\\"name\\\": \\\"S3_BUCKET\\\","
        + " \\\"value\\\": \\\"us-west-2\\\"}]}]\"}},\n";
  }
}
