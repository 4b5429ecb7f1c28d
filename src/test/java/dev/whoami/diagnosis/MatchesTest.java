package dev.whoami.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TASK_ROLE      | KEY_THAT_THE_SDK_TOOK                                    | LIKELY",
        "TASK_ROLE      | ROLE_OF_CONTAINER_ENDPOINT                               | LIKELY",
        "TASK_ROLE      | ROLE_OF_CONTAINER_ENDPOINT SESSION_OF_TASK               | LIKELY",
        "TASK_ROLE      | ROLE_OF_CONTAINER_ENDPOINT KEY_THAT_THE_SDK_TOOK         | LIKELY",
        "TASK_ROLE      | SESSION_OF_TASK KEY_THAT_THE_SDK_TOOK                    | CERTAIN",
        "IRSA           | ROLE_OF_SETTINGS SUBJECT_OF_TOKEN                        | CERTAIN",
        "TASK_EXECUTION_ROLE | SESSION_OF_TASK KEY_THAT_THE_SDK_TOOK               | LIKELY",
        "IRSA           | ROLE_OF_SETTINGS KEY_THAT_THE_SDK_TOOK                   | LIKELY",
        "ASSUMED_ROLE   | ROLE_OF_SETTINGS SUBJECT_OF_OTHER_TOKEN                  | CERTAIN",
        "POD_IDENTITY   | SESSION_OF_POD_IDENTITY KEY_THAT_THE_SDK_TOOK            | CERTAIN",
        "POD_IDENTITY   | ROLE_OF_CONTAINER_ENDPOINT KEY_THAT_THE_SDK_TOOK         | LIKELY",
        "IAM_USER       | USER                                                     | LIKELY",
        "IAM_USER       | USER KEY_THAT_THE_SDK_TOOK                               | CERTAIN",
        "HOST_ROLE      | ROLE_OF_INSTANCE SESSION_OF_INSTANCE                     | LIKELY",
        "HOST_ROLE      | ROLE_OF_INSTANCE KEY_THAT_THE_SDK_TOOK                   | LIKELY",
        "HOST_ROLE      | SESSION_OF_INSTANCE KEY_THAT_THE_SDK_TOOK                | CERTAIN",
        "HOST_ROLE      | ROLE_OF_INSTANCE SESSION_OF_INSTANCE KEY_THAT_THE_SDK_TOOK | CERTAIN",
        "ROLES_ANYWHERE | SESSION_OF_CERTIFICATE ANSWERS_OF_SIGNING_HELPER         | CERTAIN",
        "ROLES_ANYWHERE | SESSION_OF_CERTIFICATE KEY_THAT_THE_SDK_TOOK             | LIKELY",
        "ROLES_ANYWHERE | ANSWERS_OF_SIGNING_HELPER KEY_THAT_THE_SDK_TOOK          | LIKELY",
        "ASSUMED_ROLE   | ROLE_OF_INSTANCE SESSION_OF_POD_BY_STAND_IN              | CERTAIN",
        "LAMBDA_ROLE    | SESSION_OF_LAMBDA_FUNCTION KEY_THAT_THE_SDK_TOOK         | CERTAIN",
        "LAMBDA_ROLE    | ROLE_OF_CONTAINER_ENDPOINT KEY_THAT_THE_SDK_TOOK         | LIKELY",
        "SERVICE_ROLE   | SESSION_OF_SERVICE KEY_THAT_THE_SDK_TOOK                 | CERTAIN",
        "SERVICE_ROLE   | ROLE_OF_CONTAINER_ENDPOINT KEY_THAT_THE_SDK_TOOK         | LIKELY",
        "ASSUMED_ROLE   | ENDPOINT_OF_CLOUDSHELL KEY_THAT_THE_SDK_TOOK             | CERTAIN"
      })
  void factsOfOnePartyCountOnceAndARoleOfAMachineOrTaskNeedsItsSession(
      IdentityKind kind, String found, Certainty certainty) {
    Set<Match> matches = EnumSet.noneOf(Match.class);
    Arrays.stream(found.split(" ")).map(Match::valueOf).forEach(matches::add);
    assertThat(Matches.certainty(kind, matches)).isEqualTo(certainty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SESSION_OF_TASK KEY_THAT_THE_SDK_TOOK                            | LIKELY",
        "SESSION_OF_TASK KEY_THAT_THE_SDK_TOOK ROLE_OF_CONTAINER_ENDPOINT | CERTAIN",
        "SESSION_OF_TASK ROLE_OF_CONTAINER_ENDPOINT                       | LIKELY"
      })
  void aCopyOfTheTaskRolesKeysIsCertainIfTheEndpointNamesTheRole(
      String found, Certainty certainty) {
    Set<Match> matches = EnumSet.noneOf(Match.class);
    Arrays.stream(found.split(" ")).map(Match::valueOf).forEach(matches::add);
    assertThat(Matches.ofCopy(IdentityKind.TASK_ROLE, matches)).isEqualTo(certainty);
  }

  @Test
  void whatNothingAgreesWithIsUncertain() {
    assertThat(Matches.certainty(IdentityKind.TASK_ROLE, EnumSet.noneOf(Match.class)))
        .isEqualTo(Certainty.UNCERTAIN);
  }
}
