package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StsErrorFormTest {
  private static final String OF_STS =
      "<?xml version=\"1.0\"?>\n<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
          + "<Error><Code>ExpiredToken</Code></Error></ErrorResponse>";

  private static boolean isIn(String body, Map<String, String> headers) {
    return StsErrorForm.isIn(HttpReply.answered(403, headers, body));
  }

  @Test
  void isTheOneOfStsBehindAProxyToo() {
    assertThat(isIn(OF_STS, Map.of())).isTrue();
    assertThat(isIn(OF_STS, Map.of("Server", "envoy"))).isTrue();
    assertThat(isIn(OF_STS.replace('"', '\''), Map.of())).isTrue();
  }

  @Test
  void isNotThatOfMinioOfS3OrOfAnEmulatorWithoutTheNamespace() {
    assertThat(isIn(OF_STS, Map.of("Server", "MinIO"))).isFalse();
    assertThat(isIn(OF_STS.replace("ErrorResponse", "Error"), Map.of())).isFalse();
    assertThat(isIn(OF_STS.replace(".amazonaws", ".example"), Map.of())).isFalse();
    assertThat(isIn("<ErrorResponse><Error/></ErrorResponse>", Map.of())).isFalse();
    assertThat(isIn("", Map.of())).isFalse();
  }
}
