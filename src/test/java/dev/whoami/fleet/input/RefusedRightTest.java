package dev.whoami.fleet.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedRightTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "nodes is forbidden: User \"a\" cannot list resource \"nodes\" in API group \"\" at the"
            + " cluster scope | kubectl get nodes | the collector's role needs the verb list for"
            + " nodes",
        "deployments.apps is forbidden: User \"a\" cannot list resource \"deployments\" in API"
            + " group \"apps\" at the cluster scope | kubectl get deployments | the collector's"
            + " role needs the verb list for deployments of the API group apps",
        "User: arn:aws:iam::1:user/a is not authorized to perform: ecs:ListTasks on resource: x |"
            + " aws ecs list-tasks | the IAM policy of the collector needs the action"
            + " ecs:ListTasks",
        "An error occurred (UnauthorizedOperation) when calling the DescribeInstances operation:"
            + " You are not | aws --region eu-west-1 ec2 describe-instances | the IAM policy of the"
            + " collector needs the action ec2:DescribeInstances"
      })
  void isNamedAsTheServiceNamesIt(String message, String command, String right) {
    assertThat(RefusedRight.in(message, command)).contains(right);
  }

  @Test
  void isNotInventedWhereTheMessageDoesNotSayIt() {
    assertThat(RefusedRight.in("Forbidden", "kubectl get nodes")).isEmpty();
    assertThat(RefusedRight.in("when calling the A operation", "kubectl get nodes")).isEmpty();
    assertThat(RefusedRight.in("cannot list resource \"x$(RUN)\"", "kubectl get nodes")).isEmpty();
  }
}
