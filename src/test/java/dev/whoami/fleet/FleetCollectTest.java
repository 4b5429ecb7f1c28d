package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What scripts/fleet-collect leaves out changes no answer: its own filters of jq are run over every
 * case, and what they leave is judged like the whole.
 */
class FleetCollectTest {
  /** The filters as the script has them, and for each file the one that the script would take. */
  private static final String FILTER =
      """
      eval "$(sed -n '/^shapes=/,/^of_roles=/p' scripts/fleet-collect)"
      for file in "$1"/*.json; do
        case $(jq -r 'keys | map(select(. != "failures")) | join(" ")' "$file") in
          *items*) filter=$of_kubernetes ;;
          services) filter=$of_services ;;
          tasks) filter=$of_tasks ;;
          taskDefinition) filter=$of_definition ;;
          containerInstances) filter=$of_instances ;;
          Reservations) filter=$of_machines ;;
          LaunchTemplateVersions) filter=$of_templates ;;
          Roles) filter=$of_roles ;;
          cluster) filter=$of_eks ;;
          *) filter=. ;;
        esac
        jq "$filter" "$file" >"$2/${file##*/}" || exit 1
      done
      """;

  private static boolean isJqHere() throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", "command -v jq >/dev/null && jq -n 1 >/dev/null")
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void whatItLeavesOutChangesNoAnswer(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(isJqHere());
    // kubectl names the kind of each item; the API, in whose form this one is, does not.
    List<FleetCase> cases =
        FleetCase.all().stream().filter(it -> !it.toString().equals("pods-alone")).toList();
    int filtered = 0;
    for (FleetCase each : cases) {
      Path less = Files.createDirectory(folder.resolve(each.toString()));
      Path input = each.folder().resolve("input");
      boolean isOfCollected;
      try (var files = Files.list(input)) {
        isOfCollected = files.allMatch(it -> it.toString().endsWith(".json"));
      }
      if (isOfCollected) {
        filter(input, less);
        filtered++;
        assertThat(text(less)).as(each.toString()).isEqualTo(text(input));
      }
    }
    assertThat(filtered).isGreaterThan(50);
  }

  private static void filter(Path from, Path to) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-c", FILTER, "filter", from.toString(), to.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(said).isZero();
  }

  /** Without the place of the files, by which lines are broken. */
  private static String text(Path files) {
    Fleet fleet = Fleet.of(List.of(files.toString()), FleetFilter.all());
    return FleetFormat.TEXT
        .render(fleet, RenderOptions.plain().verbose(true))
        .replaceAll("\\s+", " ")
        .replace(files.toString(), "FILES");
  }

  /** An ID from an answer is a part of a path, and must not lead out of the folder of the zip. */
  @Test
  void anIdOfAHostileAnswerLeadsNowhere(@TempDir Path folder) throws Exception {
    assumeTrue(isJqHere());
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path aws = bin.resolve("aws");
    Files.writeString(
        aws,
        """
        #!/bin/sh
        case "$*" in
          *list-pod*) echo '{"associations":[{"associationId":"a-x/../../../../../escaped"}]}' ;;
          *) echo '{"cluster":{}}' ;;
        esac
        """);
    assertThat(aws.toFile().setExecutable(true)).isTrue();
    ProcessBuilder script =
        new ProcessBuilder(
                "scripts/fleet-collect", "--eks", "shop", "--output", folder + "/fleet.zip")
            .redirectErrorStream(true);
    script.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    script.environment().put("TMPDIR", folder.toString());
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    try (var left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("bin", "fleet.zip");
    }
  }
}
