package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of fleet, and its exit codes. */
class FleetCommandTest {
  private static final String CASES = "src/test/fleet/";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private static int run(String... words) {
    return WhoamiCommandLine.create().execute(words);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "irsa-healthy/input | 0",
        "irsa-missed/input | 1",
        "node-role/input | 0",
        "no-such-folder | 2",
        "irsa-healthy/input --expect irsa | 0",
        "irsa-healthy/input --expect task-role,irsa | 0",
        "irsa-healthy/input --expect pod-identity | 1",
        "left-out/input --namespace legacy --only WHO911 | 0",
        "irsa-missed/input --only WHO912 | 0",
        "irsa-healthy/input --only WHO101 | 2",
        "irsa-healthy/input --expect moon | 2",
        "irsa-healthy/input --format xml | 2"
      })
  void theExitCodeSaysHowItEnded(String line, int code) {
    String[] words = ("fleet " + CASES + line).split(" ");
    assertThat(run(words)).as(said() + complained).isEqualTo(code);
  }

  @Test
  void aNamespaceLeavesOutTheOthers() {
    run("fleet", CASES + "left-out/input", "--namespace", "legacy", "--all");
    assertThat(said()).contains("legacy/Deployment/old").doesNotContain("shop/Deployment");
  }

  @Test
  void aClusterOfEcsLeavesOutTheOthers() {
    run("fleet", CASES + "ecs-healthy/input", "--cluster", "other", "--all");
    assertThat(said()).contains("No pod or task was found.");
  }

  @Test
  void theNameOfAnEksClusterAnswersWhoseAssociationsCount() {
    run("fleet", CASES + "two-eks-clusters/input", "--all");
    assertThat(said()).contains("which of the EKS clusters blue, green");
    said.reset();
    run("fleet", CASES + "two-eks-clusters/input", "--cluster", "blue", "--all");
    assertThat(said())
        .doesNotContain("which of the EKS clusters")
        .contains("configured: by Pod Identity")
        .contains("WHO901");
    said.reset();
    run("fleet", CASES + "two-eks-clusters/input", "--cluster", "green", "--all");
    assertThat(said())
        .doesNotContain("which of the EKS clusters")
        .doesNotContain("WHO901")
        .contains("WHO908  2 workloads use AWS without a role of their own");
  }

  @Test
  void whatIsExpectedOtherwiseIsNamed() {
    run("fleet", CASES + "pod-identity-healthy/input", "--expect", "pod-identity");
    assertThat(said())
        .contains("expected otherwise: 1 workload by --expect")
        .contains("kube-system/DaemonSet/eks-pod-identity-agent  HOST ROLE");
  }

  @Test
  void theReportGoesToAFileAndTheTextToTheTerminal(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fleet.csv");
    run("fleet", CASES + "irsa-missed/input", "--format", "csv", "--output", file.toString());
    assertThat(said()).contains("error WHO901");
    assertThat(Files.readString(file))
        .startsWith("type,platform,cluster,namespace,kind,name")
        .contains("EKS,shop,shop,Deployment,orders,orders,3,IRSA,");
  }

  /** A pull request can have a link of any name, which git makes as the user who checks it out. */
  @Test
  void theReportFollowsNoLinkOfTheRepositoryThatIsRead(@TempDir Path folder) throws IOException {
    Path checkout = folder.resolve("checkout");
    Files.createDirectories(checkout.resolve(".git"));
    Path pods = checkout.resolve("pods.json");
    Files.writeString(pods, "{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"items\":[]}");
    Path mine = Files.writeString(folder.resolve("mine"), "mine");
    Path link = Files.createSymbolicLink(checkout.resolve("fleet.sarif"), mine);
    assertThat(run("fleet", pods.toString(), "--format", "sarif", "--output", link.toString()))
        .isEqualTo(2);
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFileThatCannotBeReadIsNamedBesideAReportForPrograms() {
    assertThat(run("fleet", CASES + "none", CASES + "irsa-missed/input", "--format", "ndjson"))
        .isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "whoami: fleet "
                + CASES
                + "none: it does not exist; name a file that is there"
                + System.lineSeparator());
    assertThat(said()).contains("\"name\":\"orders\"");
  }
}
