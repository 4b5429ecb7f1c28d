package dev.whoami.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.proof.RunRecord;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.report.writer.RenderOptions;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ProofTest {
  private static final RunRecord TASK =
      Runs.of(Scenario.ECS_TASK_ROLE, "0 container 200", "1 s3 200 ASIATASK");
  private static final RunRecord HOST =
      Runs.of(
          Scenario.ECS_AGENT_STARTING, "0 container 503", "1 container 503", "2 s3 200 ASIAHOST");
  private static final RunRecord NOBODY = Runs.of(Scenario.ECS_STALE_ID, "0 container 400");
  private static final RunRecord FAILED = RunRecord.failed(Scenario.NOTHING, "no \u0001 <room>");

  private static Proof proof(List<IdentityKind> expected, RunRecord... runs) {
    return Proof.of(
        List.of("app", "--now"),
        List.of(runs),
        ProofGate.of(expected),
        Instant.parse("2026-01-31T12:00:00Z"));
  }

  private static Proof taskRole(RunRecord... runs) {
    return proof(List.of(IdentityKind.TASK_ROLE), runs);
  }

  @Test
  void itIsProvedWhereItIsTheTaskRoleOrNobodyWithoutOne() {
    assertThat(taskRole(TASK, NOBODY).exitCode()).isZero();
  }

  @Test
  void whoBecomesTheHostRoleFails() {
    Proof proof = taskRole(TASK, HOST);
    assertThat(proof.exitCode()).isEqualTo(1);
    assertThat(proof.objections().values())
        .containsExactly("was the HOST ROLE (" + Runs.HOST + "), not the TASK ROLE");
  }

  @Test
  void whoWasTheHostRoleOnceFailsWhateverItIsAtTheEnd() {
    RunRecord turned =
        Runs.of(Scenario.ECS_AGENT_STARTING, "1 s3 200 ASIAHOST", "2 s3 200 ASIATASK");
    assertThat(taskRole(turned).exitCode()).isEqualTo(1);
  }

  @Test
  void whoAsksForAnotherRoleAsTheHostRoleFails() {
    String other = "arn:aws:sts::111122223333:assumed-role/orders/app";
    RunRecord run =
        RunRecord.of(
            Scenario.ECS_STALE_ID,
            Optional.of(0),
            2000,
            Optional.empty(),
            List.of(
                LoggedRequest.ofAws("sts", "AssumeRole", "ASIAHOST", true, 200, 1000),
                LoggedRequest.ofAws("s3", "GET", "ASIAOTHER", true, 200, 2000)),
            Map.of("ASIAHOST", Runs.HOST, "ASIAOTHER", other),
            List.of());
    assertThat(proof(List.of(IdentityKind.ASSUMED_ROLE), run).objections().values())
        .containsExactly("asked for another role's keys as the HOST ROLE (" + Runs.HOST + ")");
    List<IdentityKind> both = List.of(IdentityKind.ASSUMED_ROLE, IdentityKind.HOST_ROLE);
    assertThat(proof(both, run).exitCode()).isZero();
  }

  @Test
  void whoGoesOnWithKeysOfItsOwnFails() {
    RunRecord own = Runs.of(Scenario.ECS_STALE_ID, "0 container 400", "1 s3 403 AKIAOWN");
    assertThat(taskRole(TASK, own).objections().values())
        .containsExactly("was an identity that the lab does not know, not the TASK ROLE");
  }

  @Test
  void whoDoesNotTrustTheLabIsNotProved() {
    RunRecord run =
        RunRecord.of(
            Scenario.ECS_STALE_ID,
            Optional.of(1),
            2000,
            Optional.empty(),
            List.of(LoggedRequest.ofPlatform("instance", 200, 1000)),
            Map.of(),
            List.of("s3.us-west-2.amazonaws.com"));
    assertThat(taskRole(TASK, run).objections().values())
        .containsExactly("does not trust the lab's certificate, so its identity is unknown");
  }

  @Test
  void whoDoesNotGetTheRoleThatIsThereFails() {
    RunRecord nothing = Runs.of(Scenario.ECS_TASK_ROLE);
    assertThat(taskRole(TASK, nothing).objections().values())
        .containsExactly("did not get the TASK ROLE, which this scenario has");
    assertThat(proof(List.of(IdentityKind.TASK_ROLE, IdentityKind.NONE), nothing).exitCode())
        .isZero();
  }

  @Test
  void whoIsEndedBeforeItIsAnybodyIsNotProved() {
    RunRecord waiting = Runs.withoutEnd(Scenario.ECS_ENDPOINT_HANGS, "0 container 0");
    Proof proof = taskRole(TASK, waiting);
    assertThat(proof.objections().values())
        .containsExactly(
            "had no identity when it was ended at the limit, and may be another later");
    assertThat(ProofFormat.TEXT.render(proof, RenderOptions.plain()).replaceAll("\\s+", " "))
        .contains("x ecs-endpoint-hangs nothing no end in 2.0 s; had no identity when it was");
    List<IdentityKind> nobody = List.of(IdentityKind.TASK_ROLE, IdentityKind.NONE);
    assertThat(proof(nobody, TASK, waiting).exitCode()).isZero();
    RunRecord daemon = Runs.withoutEnd(Scenario.ECS_TASK_ROLE, "1 s3 200 ASIATASK");
    assertThat(taskRole(daemon).exitCode()).isZero();
  }

  @Test
  void whoWasGivenTheHostRolesKeysAndSignedNothingSeenFails() {
    RunRecord elsewhere =
        Runs.of(Scenario.ECS_STALE_ID, "0 container 400", "1 instance 200 ASIAHOST");
    assertThat(taskRole(TASK, elsewhere).objections().values())
        .containsExactly("was given the Host Role's keys, and signed nothing that the lab saw");
    List<IdentityKind> host = List.of(IdentityKind.TASK_ROLE, IdentityKind.HOST_ROLE);
    assertThat(proof(host, TASK, elsewhere).objections().values())
        .containsExactly("did not get the TASK ROLE or the HOST ROLE, which this scenario has");
    RunRecord seen = Runs.of(Scenario.ECS_STALE_ID, "1 instance 200 ASIAHOST", "2 s3 200 ASIATASK");
    assertThat(taskRole(TASK, seen).exitCode()).isZero();
  }

  @Test
  void scenariosInWhichItIsNobodyProveNothing() {
    assertThat(taskRole(NOBODY).exitCode()).isEqualTo(1);
    assertThat(taskRole(NOBODY).weakness()).isPresent();
  }

  @Test
  void withoutAnExpectationItIsAReport() {
    assertThat(proof(List.of(), TASK, HOST, NOBODY).exitCode()).isZero();
  }

  @Test
  void aScenarioThatCannotBeRunIsNoProof() {
    assertThat(proof(List.of(), TASK, FAILED).exitCode()).isEqualTo(2);
  }

  @Test
  void theTextHasALineForEachScenario() {
    assertThat(ProofFormat.TEXT.render(taskRole(TASK, HOST, NOBODY), RenderOptions.plain()))
        .isEqualTo(
            """
            x Another identity than the TASK ROLE in 1 of 3 scenarios

              app --now
              TASK ROLE 1, HOST ROLE 1, nothing 1

              ecs-task-role       TASK ROLE       exit 0, 2.0 s
            x ecs-agent-starting  HOST ROLE       exit 0, 2.0 s; retried for 1.0 s
              ecs-stale-id        nothing         exit 0, 2.0 s
            """);
  }

  @Test
  void noLineIsLongerThanTheTerminal() {
    Proof proof =
        Proof.of(
            List.of("java", "-cp", "/app/lib/one.jar:".repeat(20), "Main"),
            List.of(TASK, HOST),
            ProofGate.of(List.of()),
            Instant.EPOCH);
    assertThat(ProofFormat.TEXT.render(proof, RenderOptions.plain()).lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.startsWith("  java -cp /app/lib/one.jar:") && line.endsWith("…"));
  }

  @Test
  void theJsonIsOfItsSchema() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Path.of("docs/lab.schema.json").toUri());
    for (Proof each : List.of(taskRole(TASK, HOST, NOBODY, FAILED), proof(List.of(), TASK))) {
      String json = ProofFormat.JSON.render(each, RenderOptions.plain());
      assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }
  }

  @Test
  void theXmlHasATestCaseForEachScenario() throws Exception {
    String xml =
        ProofFormat.JUNIT.render(taskRole(TASK, HOST, NOBODY, FAILED), RenderOptions.plain());
    Element suite =
        (Element)
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("testsuite")
                .item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    Element root = (Element) suite.getParentNode();
    assertThat(root.getAttribute("tests")).isEqualTo("4");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(suite.getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).startsWith("was the HOST ROLE");
    Element error = (Element) suite.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("message")).isEqualTo("could not be run: no \ufffd <room>");
  }
}
