package dev.whoami.diagnosis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v2/credentials/4d5c1f0e-9b8a-4763-9281-706f5e4d3c2b | /v2/credentials/…
          role ecsInstanceRole, i-0abc1234def567890            | role ecsInstanceRole, …
          access key ASIA…7Q4K                                 | access key …
          expires 2026-01-01T17:58:00Z                         | expires …
          18 hidden characters                                 | …
          timed out after 1.5 s, 300 ms                        | timed out after …, …
          http://127.0.0.1:35147/keys                          | http://127.0.0.1:…/keys
          answered 400 InvalidIdInRequest                      | answered 400 InvalidIdInRequest
          us-west-2                                            | us-west-2
          http://169.254.170.2/v2                              | http://169.254.170.2/v2
          """)
  void whatIsNewInEachRunIsLeftOut(String text, String stable) {
    assertThat(StableText.of(text)).isEqualTo(stable);
  }
}
