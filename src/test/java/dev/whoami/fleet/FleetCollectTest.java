package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
          daemonTaskDefinition) filter=$of_daemon ;;
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
    Ran ran =
        collect(
            folder,
            """
            case "$*" in
              *list-pod*) echo '{"associations":[{"associationId":"a-x/../../../../../escaped"}]}' ;;
              *) echo '{"cluster":{}}' ;;
            esac
            """,
            "--eks",
            "shop");
    assertThat(ran.code()).as(ran.said()).isZero();
    try (var left = Files.list(folder)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("bin", "fleet.zip");
    }
  }

  private record Ran(int code, String said) {}

  /** With a kubectl and an AWS CLI that are these lines of a shell. */
  private static Ran collect(Path folder, String lines, String... options) throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String each : List.of("aws", "kubectl")) {
      Path command = Files.writeString(bin.resolve(each), "#!/bin/sh\n" + lines);
      assertThat(command.toFile().setExecutable(true)).isTrue();
    }
    List<String> words = new ArrayList<>(List.of("scripts/fleet-collect"));
    words.addAll(List.of(options));
    words.addAll(List.of("--output", folder + "/fleet.zip"));
    ProcessBuilder script = new ProcessBuilder(words).redirectErrorStream(true);
    script.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    script.environment().put("TMPDIR", folder.toString());
    Process process = script.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  /** The rest of a cluster or account is skipped after the first command that cannot get there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubectl | Unable to connect to the server: dial tcp: lookup x: no such host",
        "kubectl | The connection to the server localhost:8080 was refused",
        "kubectl | error: You must be logged in to the server (Unauthorized)",
        "kubectl | error: context 'prod' does not exist",
        "aws | (ExpiredToken) when calling the ListRoles operation: is expired",
        "aws | Unable to locate credentials. You can configure credentials by running aws login",
        "aws | The config profile (prod) could not be found"
      })
  void whatCannotBeReachedIsSaidOnce(String tool, String error, @TempDir Path folder)
      throws Exception {
    assumeTrue(isJqHere());
    Ran ran =
        collect(
            folder,
            "case $0 in */%s) echo \"%s\" >&2; exit 1 ;; esac\necho '%s'\n"
                .formatted(tool, error.replace("'", "\\\""), NOTHING),
            "--kubernetes",
            "--account");
    assertThat(ran.code()).as(ran.said()).isEqualTo(1);
    assertThat(ran.said()).containsOnlyOnce("not read: ").containsOnlyOnce(" are skipped.");
    assertThat(ran.said().lines().filter(it -> it.startsWith(tool + " "))).hasSize(1);
    assertThat(ran.said().lines().filter(it -> it.matches("(aws|kubectl) .*")).count())
        .isEqualTo(tool.equals("aws") ? 12 + 1 : 1 + 4);
  }

  private static final String NOTHING =
      "{\"items\":[],\"Reservations\":[],\"LaunchTemplateVersions\":[],\"Roles\":[]}";

  @Test
  void theRightsThatWereMissingAreListedAtTheEnd(@TempDir Path folder) throws Exception {
    assumeTrue(isJqHere());
    Ran ran =
        collect(
            folder,
            """
            case "$*" in
              *deployments*) echo 'deployments.apps is forbidden: User "u" cannot list' >&2; exit 1 ;;
              *providers*) echo '(AccessDenied) when calling the operation' >&2; exit 254 ;;
            esac
            echo '%s'
            """
                .formatted(NOTHING),
            "--kubernetes",
            "--account");
    assertThat(ran.code()).as(ran.said()).isEqualTo(1);
    assertThat(ran.said())
        .contains(
            """
            These rights were missing:
              IAM action: iam:ListOpenIDConnectProviders
              RBAC rule: {apiGroups: ["apps"], resources: [deployments], verbs: [list]}
            """);
  }

  /** Daemons of ECS Managed Instances have a command of their own, which is not in every CLI. */
  @ParameterizedTest
  @CsvSource({"true,READ", "false,UNSUPPORTED"})
  void aDaemonIsAskedForByItsOwnCommand(boolean isKnown, String outcome, @TempDir Path folder)
      throws Exception {
    assumeTrue(isJqHere());
    Ran ran =
        collect(
            folder,
            """
            arn=arn:aws:ecs:us-west-2:111122223333
            case "$*" in
              *list-tasks*) echo "{\\"taskArns\\":[\\"$arn:task/prod/t\\"]}" ;;
              *describe-tasks*) echo "{\\"tasks\\":[{\\"taskDefinitionArn\\":\\"$arn:daemon-task-definition/logd:1\\"},
                {\\"taskDefinitionArn\\":\\"$arn:task-definition/web:1\\"}]}" ;;
              *"describe-task-definition --task-definition $arn:task-definition/web:1 "*)
                echo '{"taskDefinition":{"containerDefinitions":[]}}' ;;
              *"describe-daemon-task-definition --daemon-task-definition $arn:daemon-task-definition/logd:1 "*)
                if KNOWN; then echo '{"daemonTaskDefinition":{"family":"logd","containerDefinitions":[
                  {"name":"c","environment":[{"name":"DB_PASSWORD","value":"hunter2"}]}]}}'
                else printf 'aws: error: argument operation: Invalid choice, valid choices are:\\n\\nwait\\n' >&2; exit 252
                fi ;;
              *) echo '{"serviceArns":[],"containerInstanceArns":[]}' ;;
            esac
            """
                .replace("KNOWN", Boolean.toString(isKnown)),
            "--ecs",
            "prod");
    assertThat(ran.code()).as(ran.said()).isZero();
    assertThat(
            ran.said().contains("left out: this version of the AWS CLI does not have describe-d"))
        .isEqualTo(!isKnown);
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("fleet.zip"))) {
      assertThat(Files.readString(zip.getPath("collected.json"))).contains(outcome);
      Path daemon = zip.getPath("ecs/daemon-definitions/1.json");
      assertThat(Files.exists(daemon)).isEqualTo(isKnown);
      if (isKnown) {
        assertThat(Files.readString(daemon))
            .contains("logd", "DB_PASSWORD")
            .doesNotContain("hunter2");
      }
    }
  }
}
