package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.report.RolesReport;
import dev.whoami.report.writer.RenderOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The four ECS roles of recorded worlds. */
class RolesReportTest {
  private static final String SERVICE_LINKED =
      "aws iam create-service-linked-role --aws-service-name ecs.amazonaws.com";

  static java.util.List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  @Test
  void aHealthyTaskHasItsRolesByNameAndNeedsNotMakeThem() {
    String text = text("ecs-ec2-task-role", TerraformProvider.AWS);
    assertThat(text)
        .contains("  Task Role            in use           OrdersTaskRole\n")
        .contains("  Host Role            reachable        ecsInstanceRole\n")
        .contains("arn:aws:iam::111122223333:role/service/OrdersTaskRole")
        .contains("taskRoleArn", "executionRoleArn", "instance profile of the EC2 instance")
        .contains(SERVICE_LINKED)
        .doesNotContain("orders-task-role");
  }

  @Test
  void aMissingTaskRoleIsReportedHowToBeMade() {
    assertThat(text("ecs-ec2-host-role", TerraformProvider.AWS))
        .contains("  Task Role            missing\n")
        .contains("aws iam create-role --role-name orders-task-role")
        .contains("resource \"aws_iam_role\" \"orders-task-role\"")
        .doesNotContain("--role-name ecsInstanceRole");
    assertThat(text("ecs-ec2-host-role", TerraformProvider.ALKS))
        .contains("resource \"alks_iamrole\" \"orders-task-role\"")
        .contains("type                     = \"Amazon EC2 Container Service Task Role\"")
        .doesNotContain("aws iam create-role");
  }

  @Test
  void aTaskRoleWhoseCredentialsAreNotGivenIsUnavailable() {
    assertThat(text("endpoint-400-stale-id", TerraformProvider.AWS))
        .contains("  Task Role            unavailable\n")
        .contains("unavailable: container: answered 400 InvalidIdInRequest");
  }

  @Test
  void elsewhereItIsAnExplanationOfAllFour() {
    assertThat(text("nothing", TerraformProvider.AWS))
        .contains("This is a container, not an ECS task, so this page explains the roles.")
        .contains("--role-name app-task-role", "--role-name ecsTaskExecutionRole")
        .contains("AmazonECSTaskExecutionRolePolicy", "AmazonEC2ContainerServiceforEC2Role")
        .contains("aws iam create-instance-profile --instance-profile-name ecsInstanceRole")
        .contains(SERVICE_LINKED);
  }

  @Test
  void onManagedInstancesTheHostRoleIsThatOfTheCapacityProvider() {
    assertThat(text("ecs-managed-task-role", TerraformProvider.AWS))
        .contains("capacity provider, ec2InstanceProfileArn")
        .doesNotContain("instance profile of the EC2 instance");
    assertThat(text("ecs-managed-hop-limit", TerraformProvider.AWS))
        .contains("arn:aws:iam::aws:policy/AmazonECSInstanceRolePolicyForManagedInstances")
        .doesNotContain("AmazonEC2ContainerServiceforEC2Role");
  }

  @Test
  void inAnotherPartitionTheArnsAreThoseOfItsOwn() {
    assertThat(text("fargate-no-role-in-govcloud", TerraformProvider.AWS))
        .contains("arn:aws-us-gov:iam::aws:policy/service-role/")
        .doesNotContain("arn:aws:");
  }

  @Test
  void whereAServiceGivesTheRoleItSaysWhich() {
    assertThat(text("codebuild", TerraformProvider.AWS))
        .contains("This is a CodeBuild build, not an ECS task, so")
        .contains("Here: Running as CODEBUILD's service role codebuild-orders-service-role.");
  }

  @Test
  void theJsonHasTheRolesOfTheDiagnosis() {
    JsonObject json =
        JsonParser.parseString(
                RolesReport.json(of("ecs-ec2-task-role", TerraformProvider.AWS)).text())
            .getAsJsonObject();
    assertThat(json.keySet()).containsExactly("schema", "whoami", "at", "roles");
    JsonObject roles = json.getAsJsonObject("roles");
    assertThat(roles.keySet()).containsExactly("task", "taskExecution", "host", "serviceLinked");
    assertThat(roles.getAsJsonObject("task").get("state").getAsString()).isEqualTo("IN_USE");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noSecretIsInIt(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    String all =
        RolesReport.report(diagnosis, RenderOptions.plain()).text()
            + RolesReport.json(diagnosis).text();
    assertThat(SecretsInFolder.of(scenario.wholeFolder())).noneMatch(all::contains);
  }

  private static String text(String name, TerraformProvider terraform) {
    return RolesReport.report(of(name, terraform), RenderOptions.plain()).text();
  }

  private static Diagnosis of(String name, TerraformProvider terraform) {
    RecordedScenario scenario = RecordedScenario.named(name);
    return scenario.diagnosedIn(scenario.world(), terraform);
  }
}
