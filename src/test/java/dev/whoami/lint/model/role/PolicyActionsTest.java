package dev.whoami.lint.model.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a policy may allow an action, by what it says. */
class PolicyActionsTest {
  @ParameterizedTest
  @CsvSource({
    "*, true",
    "ssm:*, true",
    "ssm:Get*, true",
    "SSM:getparameters, true",
    "ssm:GetParameter?, true",
    "ssm:*et*ers, true",
    "ssm:GetParameters*, true",
    "ssm:${var.action}, true",
    "ssm:GetParameter, false",
    "ssm:GetParameters?, false",
    "ssm:*et*er, false",
    "ssmmessages:*, false",
    "'', false",
  })
  void anActionIsMatchedAsIamMatchesIt(String pattern, boolean mayAllow) {
    Policy policy = Policy.allowing(List.of("s3:GetObject", pattern));
    assertThat(policy.mayAllow("ssm:GetParameters")).isEqualTo(mayAllow);
  }

  @ParameterizedTest
  @CsvSource({
    "AmazonECSTaskExecutionRolePolicy, ecr:BatchGetImage, true",
    "AmazonECSTaskExecutionRolePolicy, logs:CreateLogStream, true",
    "AmazonECSTaskExecutionRolePolicy, logs:CreateLogGroup, false",
    "AmazonECSTaskExecutionRolePolicy, secretsmanager:GetSecretValue, false",
    "AmazonSSMReadOnlyAccess, ssm:GetParameters, true",
    "AmazonSSMReadOnlyAccess, secretsmanager:GetSecretValue, false",
    "AdministratorAccess, secretsmanager:GetSecretValue, true",
    "OneThatIsNotKnown, secretsmanager:GetSecretValue, true",
  })
  void ofAwsOwnPoliciesOnlyThoseAreJudgedWhoseContentIsKnown(
      String policy, String action, boolean mayAllow) {
    assertThat(Policy.managed(policy).mayAllow(action)).isEqualTo(mayAllow);
  }
}
