package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say of programs: that no error tells of unsigned requests, so that they do. */
class ProgramsInReportsTest {
  private static final RenderOptions PLAIN = RenderOptions.plain();

  private static RecordedScenario scenario(String name) {
    return RecordedScenario.named(name);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEXT     | program-unsigned-on-fargate | after that unsigned requests, and no error
          TEXT     | program-unsigned-half-key   | after that unsigned requests, and no error
          MARKDOWN | program-unsigned-on-fargate | **unsigned requests, and no error**: no source
          MARKDOWN | program-unsigned-half-key   | and sends unsigned requests without an error**
          HTML     | program-unsigned-on-fargate | <b>unsigned requests, and no error</b>: no source
          HTML     | program-unsigned-half-key   | and sends unsigned requests without an error</b>
          """)
  void theWalkTellsWhereTheClientSendsUnsignedRequests(Format format, String name, String words) {
    String report = format.render(scenario(name).diagnosis(), PLAIN);
    assertThat(oneLine(report)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "program-unsigned-on-fargate",
        "program-unsigned-endpoint-fails",
        "program-unsigned-half-key"
      })
  void theJsonNamesTheEnding(String name) {
    String json = Format.JSON.render(scenario(name).diagnosis(), PLAIN);
    List<String> endings =
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("walks").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(it -> it.get("client").getAsString().equals("minio-go"))
            .map(it -> it.get("ending").getAsString())
            .toList();
    assertThat(endings).containsExactly("ANONYMOUS");
  }

  @Test
  void theListOfAllClientsSaysHowManyProgramsThereAreAndNamesNone() {
    String table = table(scenario("fargate-no-role").diagnosis());
    assertThat(oneLine(table))
        .contains(ClientVersion.programs().size() + " programs (Loki, ")
        .contains("java -jar whoami.jar clients programs")
        .doesNotContain("minio-go");
  }

  @Test
  void theListTellsAnUnsignedRequestFromAnError() {
    String table = table(scenario("fargate-no-role").diagnosedAs(Client.ENVOY));
    assertThat(oneLine(table)).contains("nothing, and no error: ").contains("unsigned requests");
    assertThat(table).containsOnlyOnce("and no error");
  }

  @Test
  void theWholeWalkSaysHowLongAProviderIsKept() {
    String walks =
        ChainsReport.full(scenario("fargate-no-role").diagnosedAs(Client.ENVOY), PLAIN).text();
    assertThat(oneLine(walks))
        .contains("choice of provider: asks the whole chain again for each request;")
        .contains("choice of provider: keeps the first provider that answered");
  }

  private static String table(Diagnosis diagnosis) {
    return ChainsReport.table(diagnosis, PLAIN).text();
  }
}
