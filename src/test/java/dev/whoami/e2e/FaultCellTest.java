package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is made again where it missed an answer, and fails where it is wrong. */
class FaultCellTest {
  private static FaultCell cell(FaultyEndpoint endpoint, ReplyFault fault) {
    return FaultTable.read().cells().stream()
        .filter(it -> it.endpoint() == endpoint && it.fault() == fault)
        .findFirst()
        .orElseThrow();
  }

  /** What was said, with the fault of each of two sources, and where the SDK took its keys. */
  private static JarRun said(String code, String container, String instance, String sdk) {
    String json =
        """
        {"findings": [{"code": "%s"}],
         "verdict": {"client": "aws-sdk-java-v2"},
         "sources": [{"source": "CONTAINER", "fault": %s}, {"source": "INSTANCE_METADATA", "fault": %s}],
         "walks": [{"client": "aws-sdk-java-v2", "trial": {"source": %s}}]}
        """
            .formatted(code, container, instance, sdk);
    PrivateWorld.Run run = new PrivateWorld.Run(1, "", "", 0, Map.of(), List.of(), "");
    return new JarRun(run, "", JsonParser.parseString(json).getAsJsonObject());
  }

  @ParameterizedTest
  @CsvSource({
    "MALFORMED, WHO002, null, true",
    "MALFORMED, WHO002, INSTANCE_METADATA, true",
    "MALFORMED, WHO002, CONTAINER, false",
  })
  void anSdkThatTookWhatIsBrokenIsNotLate(
      String container, String code, String sdk, boolean isMadeAgain) {
    FaultCell cell = cell(FaultyEndpoint.CONTAINER, ReplyFault.NULLS);
    String source = sdk.equals("null") ? sdk : '"' + sdk + '"';
    assertThat(cell.mayHaveMissedAnAnswer(said(code, '"' + container + '"', "null", source)))
        .isEqualTo(isMadeAgain);
  }

  @Test
  void whereTheFaultIsASilenceItsOwnDoesNotCount() {
    FaultCell silent = cell(FaultyEndpoint.CONTAINER, ReplyFault.SILENT);
    String late = "\"TIMED_OUT\", \"reason\": \"did not answer in time\"";
    assertThat(silent.mayHaveMissedAnAnswer(said("WHO206", late, "null", "null"))).isFalse();
    assertThat(silent.mayHaveMissedAnAnswer(said("WHO205", late, late, "null"))).isTrue();
    assertThat(silent.mayHaveMissedAnAnswer(said("WHO502", late, "null", "null"))).isTrue();
  }

  @Test
  void whereAllAnswerNobodyMayBeLate() {
    FaultCell refused = cell(FaultyEndpoint.CONTAINER, ReplyFault.REFUSED);
    String late = "\"TIMED_OUT\", \"reason\": \"did not answer in time\"";
    assertThat(refused.mayHaveMissedAnAnswer(said("WHO206", "\"MALFORMED\"", "null", "null")))
        .isFalse();
    assertThat(refused.mayHaveMissedAnAnswer(said("WHO205", late, "null", "null"))).isTrue();
  }

  @Test
  void whatIsCutShortEachTimeIsNoDisturbance() {
    FaultCell dripping = cell(FaultyEndpoint.CONTAINER, ReplyFault.DRIPPING);
    FaultCell nulls = cell(FaultyEndpoint.CONTAINER, ReplyFault.NULLS);
    JarRun cutShort = said("WHO003", "\"CUT_SHORT\"", "null", "null");
    assertThat(dripping.mayHaveMissedAnAnswer(cutShort)).isFalse();
    assertThat(nulls.mayHaveMissedAnAnswer(cutShort)).isTrue();
  }
}
