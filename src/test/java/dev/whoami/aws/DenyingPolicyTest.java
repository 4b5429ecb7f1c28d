package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenyingPolicyTest {
  private static final String DENIED =
      "User: arn:aws:sts::111122223333:assumed-role/OrdersTaskRole/5f1c is not authorized to"
          + " perform: sts:AssumeRole on resource: arn:aws:iam::222233334444:role/ReportRole ";

  @ParameterizedTest
  @EnumSource(DenyingPolicy.Type.class)
  void readsEachTypeThatAllowsNothing(DenyingPolicy.Type type) {
    DenyingPolicy policy =
        policy("because no " + type.words() + " allows the sts:AssumeRole action");
    assertThat(policy.type()).isEqualTo(type);
    assertThat(policy.isExplicit()).isFalse();
    assertThat(policy.arn()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DenyingPolicy.Type.class)
  void readsEachTypeThatDenies(DenyingPolicy.Type type) {
    for (String article : new String[] {"a ", "an ", "the ", "a\n  "}) {
      DenyingPolicy policy = policy("with an explicit deny in " + article + type.words());
      assertThat(policy.type()).isEqualTo(type);
      assertThat(policy.isExplicit()).isTrue();
    }
  }

  @Test
  void readsTheWordsOfOlderMessages() {
    assertThat(policy("due to an explicit deny in a Service Control Policy").type())
        .isEqualTo(DenyingPolicy.Type.SERVICE_CONTROL);
  }

  @Test
  void readsTheArnOfThePolicy() {
    DenyingPolicy policy =
        policy(
            "with an explicit deny in a resource control policy:"
                + " arn:aws:organizations::999988887777:policy/o-a1b2/resource_control_policy/p-e5f6");
    assertThat(policy.name()).contains("p-e5f6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "because no policy allows it", "with an explicit deny in a policy"})
  void namesNoTypeWhereTheMessageNamesNone(String words) {
    assertThat(DenyingPolicy.in(DENIED + words)).isEmpty();
  }

  @Test
  void onlyADenialHasOne() {
    String words = "with an explicit deny in a session policy";
    assertThat(new StsError("ExpiredToken", words, 403, true).denyingPolicy()).isEmpty();
    assertThat(new StsError("AccessDenied", words, 403, true).denyingPolicy()).isPresent();
  }

  @Test
  void theCallerIsNamedOnSeveralLines() {
    String message =
        "User:\n  arn:aws:iam::111122223333:user/build is not\n  authorized to perform";
    assertThat(new StsError("AccessDenied", message, 403, true).caller())
        .hasToString("Optional[arn:aws:iam::111122223333:user/build]");
  }

  private static DenyingPolicy policy(String words) {
    return DenyingPolicy.in(DENIED + words).orElseThrow();
  }
}
