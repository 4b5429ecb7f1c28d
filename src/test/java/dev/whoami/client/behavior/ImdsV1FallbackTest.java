package dev.whoami.client.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImdsV1FallbackTest {
  private static final int NO_ANSWER = 0;

  @ParameterizedTest
  @CsvSource({
    "NEVER, ''",
    "IF_FORBIDDEN, 0 403 404 405",
    "UNLESS_SERVER_ERROR, 0 401 403 404 405 499",
    "UNLESS_400, 0 401 403 404 405 499 500 503",
    "AFTER_ANY_STATUS, 400 401 403 404 405 499 500 503",
    "IF_SILENT, 0",
    "AFTER_ANY_FAILURE, 0 400 401 403 404 405 499 500 503",
  })
  void fallsBackOnlyAfterTheseFailures(ImdsV1Fallback fallback, String statuses) {
    String covered =
        Stream.of(NO_ANSWER, 400, 401, 403, 404, 405, 499, 500, 503)
            .filter(fallback::covers)
            .map(String::valueOf)
            .reduce((all, next) -> all + " " + next)
            .orElse("");
    assertThat(covered).isEqualTo(statuses);
  }
}
