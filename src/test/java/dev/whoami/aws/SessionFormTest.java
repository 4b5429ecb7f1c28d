package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionFormTest {
  @ParameterizedTest
  @CsvSource({
    "i-0abc1234def567890, INSTANCE",
    "i-d7512f64, INSTANCE",
    "i-me, ''",
    "mi-0abc1234def567890, MANAGED_NODE",
    "mi-0abc1234def56789, ''",
    "mi-orders, ''",
    "4d5c1f0e9b8a47639281706f5e4d3c2b, TASK SERIAL_NUMBER",
    "4d5c1f0e-9b8a-4763-9281-706f5e4d3c2b, TASK",
    "5C3FD21E0A9B, SERIAL_NUMBER",
    "4d5c1f0e9b8a47639281706f5e4d3c2b4d5c1f0e9, ''",
    "9c0f1-app, KUBE2IAM",
    "9c0f1-other, ''",
    "9c0f1d521-app, ''",
    "kiam-kiam, KIAM",
    "kiam, ''",
    "ecs-local-app, ECS_LOCAL",
    "eks-prod-app-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, POD_IDENTITY",
    "eks-p-app-6d5f7c9b8d-x2x7v-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, POD_IDENTITY",
    "eks-prod-a-rather-long-name-of-a-pod-0f1e2d3c-4b5a-4978-8695-a4b, POD_IDENTITY",
    "eks-prod-a-rather-long-name-of-a-pod-0f1e2d3c-4b5a-4978-8695-a4, ''",
    "eks-prod-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, ''",
    "eks-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, ''",
    "eks-tools-broker, ''",
    "eks-prod-app-7d9f-3c1a8e52, ''",
    "eks-, ''",
    "botocore-session-1767268800, ''"
  })
  void aSessionHasTheFormsThatItsNameHas(String session, String forms) {
    List<SessionForm> expected =
        Arrays.stream(forms.split(" ", -1))
            .filter(it -> !it.isEmpty())
            .map(SessionForm::valueOf)
            .collect(Collectors.toList());
    assertThat(of("app", session)).isEqualTo(expected);
  }

  @Test
  void kube2iamCutsALongName() {
    String role = "a".repeat(64);
    assertThat(of(role, ("9c0f1d52-" + role).substring(0, 64)))
        .containsExactly(SessionForm.KUBE2IAM);
    assertThat(of(role, ("9c0f1d52-" + role).substring(0, 63))).isEmpty();
  }

  @Test
  void whatIsNoSessionHasNoForm() {
    Arn user = Arn.parse("arn:aws:iam::111122223333:user/i-0abc1234def567890").orElseThrow();
    assertThat(SessionForm.values()).noneMatch(it -> it.isOf(user));
  }

  private static List<SessionForm> of(String role, String session) {
    Arn arn =
        Arn.parse("arn:aws:sts::111122223333:assumed-role/" + role + "/" + session).orElseThrow();
    return Arrays.stream(SessionForm.values()).filter(it -> it.isOf(arn)).toList();
  }
}
