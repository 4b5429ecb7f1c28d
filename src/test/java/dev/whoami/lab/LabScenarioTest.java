package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.ScenarioNames;
import dev.whoami.lab.scenario.World;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabScenarioTest {
  private static final Set<String> KINDS =
      Set.of(
          "TASK_ROLE",
          "HOST_ROLE",
          "POD_IDENTITY",
          "IRSA",
          "IAM_USER",
          "NONE",
          "REFUSED",
          "LAMBDA_ROLE",
          "SERVICE_ROLE",
          "ROLES_ANYWHERE",
          "ASSUMED_ROLE");

  @Test
  void theNamesAreUniqueAndInLowerCase() {
    List<String> names = Arrays.stream(Scenario.values()).map(Scenario::kebabName).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9-]+"));
    assertThat(names).hasSize(44).contains("ecs-host-role", "imds-hop-limit", "nothing");
  }

  @Test
  void eachIsFoundByItsName() {
    for (Scenario each : Scenario.values()) {
      assertThat(ScenarioNames.named(each.kebabName())).isSameAs(each);
    }
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    assertThatThrownBy(() -> ScenarioNames.named("ecs-hostrole"))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("no scenario ecs-hostrole")
        .hasMessageContaining("Did you mean ecs-host-role?");
  }

  @Test
  void theListFitsIntoEightyColumnsAndIsAligned() {
    assertThat(ScenarioNames.lines()).hasSameSizeAs(Scenario.values());
    for (String line : ScenarioNames.lines()) {
      assertThat(line).hasSizeLessThanOrEqualTo(80).endsWith(".");
      assertThat(line.substring(0, 27)).matches("  [a-z0-9-]+ +");
      assertThat(line.charAt(27)).isNotEqualTo(' ');
    }
  }

  @Test
  void theExpectationsAreKindsAndCodes() {
    for (Scenario each : Scenario.values()) {
      assertThat(KINDS).contains(each.expectation().kind());
      assertThat(each.expectation().codes()).allMatch(code -> code.matches("WHO[0-9]{3}"));
    }
  }

  @Test
  void theWorldsDiffer() {
    List<String> described =
        Arrays.stream(Scenario.values()).map(each -> describe(each.world())).toList();
    assertThat(described).doesNotHaveDuplicates();
  }

  private static String describe(World world) {
    return List.of(
            world.container(),
            world.agent(),
            world.instance(),
            world.standIn(),
            world.taskNamespaces(),
            world.keyLife(),
            world.sts(),
            world.task(),
            world.service(),
            world.keys(),
            world.webIdentity(),
            world.profile(),
            world.inheritance(),
            world.isPod(),
            world.program())
        .toString();
  }
}
