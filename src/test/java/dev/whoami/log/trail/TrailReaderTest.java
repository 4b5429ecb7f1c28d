package dev.whoami.log.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.JsonFields;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of an event, whether it is read by itself or with a larger text around it. */
class TrailReaderTest {
  private static final String CALL =
      "\"eventSource\":\"s3.amazonaws.com\",\"userIdentity\":{\"type\":\"AssumedRole\"";

  private final TrailReader reader = new TrailReader();

  private static String event(String more) {
    return "{" + CALL + "}" + more + "}";
  }

  /** The JSON of a field with this value, and with others beside it that are passed over. */
  private static String with(TrailField field, String value) {
    String[] names = field.path().split("\\.", -1);
    String last = names[names.length - 1];
    String json = "\"%s\":\"%s\"".formatted(last, value);
    if (field.path().startsWith("requestParameters.tags.")) {
      return ("{%s},\"requestParameters\":{\"x\":[1,[2]],\"tags\":[3,{\"value\":\"%s\",\"key\":\"%s\"},"
                  + "{\"key\":\"other\",\"value\":{}}]}}")
          .formatted(CALL, value, last);
    }
    for (int i = names.length - 2; i >= 0; i--) {
      String type = names[i].equals("userIdentity") ? "\"type\":\"AssumedRole\"," : "";
      json = "\"%s\":{\"other\":{\"arn\":[\"\\u007b\"]},%s%s}".formatted(names[i], type, json);
    }
    boolean hasSource = field == TrailField.SOURCE;
    boolean hasIdentity = field.path().startsWith("userIdentity.");
    return "{"
        + (hasSource ? "" : "\"eventSource\":\"s3.amazonaws.com\",")
        + (hasIdentity ? "" : "\"userIdentity\":{\"type\":\"AssumedRole\"},")
        + json
        + "}";
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldIsReadBothWays(TrailField field) {
    String json = with(field, "a \\\"b\\\" \\u00e9");
    assertThat(reader.read(json).orElseThrow().get(field)).isEqualTo("a \"b\" \u00e9");
    assertThat(JsonFields.of(json).flatMap(TrailFields::of).orElseThrow().get(field))
        .isEqualTo("a \"b\" \u00e9");
  }

  @Test
  void whatIsNotATextIsEmpty() {
    String json = event(",\"errorCode\":7,\"eventName\":{\"a\":1},\"userAgent\":\"  \"");
    TrailFields read = reader.read(json).orElseThrow();
    assertThat(read.get(TrailField.ERROR_CODE) + read.get(TrailField.NAME)).isEmpty();
    assertThat(read.get(TrailField.USER_AGENT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventSource\":\"s3\",\"userIdentity\":{\"type\":\"Root\"},}",
        "{\"eventSource\":\"s3\",\"userIdentity\":{\"type\":\"Root\"}} {\"a\":1}",
        "{\"eventSource\":\"s3\",\"userIdentity\":{\"type\":\"Root\"}",
        "{\"eventSource\":\"s3\",\"userIdentity\":{\"type\":\"Ro\tot\"}}",
        "{\"eventSource\":\"s3\",\"userIdentity\":{}}",
        "{\"eventSource\":\"s3\",\"userIdentity\":[\"type\"]}",
        "[{\"eventSource\":\"s3\",\"userIdentity\":{\"type\":\"Root\"}}]",
        "\"userIdentity\""
      })
  void aTextThatIsNotOneEventChangesNothingForTheNext(String text) {
    String next = event(",\"eventName\":\"GetObject\"");
    assertThat(reader.read(next)).isPresent();
    assertThat(reader.read(text)).isEmpty();
    Optional<TrailFields> read = reader.read(next);
    assertThat(read.orElseThrow().get(TrailField.NAME)).isEqualTo("GetObject");
  }
}
