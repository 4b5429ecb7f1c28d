package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What JAVA_TOOL_OPTIONS does to every Java in a container: parsers that the application has on its
 * class path and whoami has not, limits, and lists of security providers.
 */
@Execution(ExecutionMode.CONCURRENT)
class JavaOptionsIT {
  private static final PrivateWorld WORLD =
      PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Djavax.xml.stream.XMLInputFactory=com.ctc.wstx.stax.WstxInputFactory"
            + " -Djavax.xml.stream.XMLEventFactory=com.ctc.wstx.stax.WstxEventFactory"
            + " -Djavax.xml.stream.XMLOutputFactory=com.ctc.wstx.stax.WstxOutputFactory",
        "-Djavax.xml.parsers.DocumentBuilderFactory=org.apache.xerces.jaxp.DocumentBuilderFactoryImpl"
            + " -Djavax.xml.parsers.SAXParserFactory=org.apache.xerces.jaxp.SAXParserFactoryImpl"
            + " -Djavax.xml.transform.TransformerFactory=net.sf.saxon.TransformerFactoryImpl"
            + " -Dorg.xml.sax.driver=org.apache.xerces.parsers.SAXParser"
            + " -Djdk.xml.overrideDefaultParser=true",
        "-Djdk.xml.maxElementDepth=1 -Djdk.xml.maxXMLNameLimit=2"
            + " -Djdk.xml.elementAttributeLimit=1 -Djdk.xml.totalEntitySizeLimit=1",
      })
  void theParserOfTheJdkReadsWhatStsAnswers(String options) {
    JsonObject jarRun = told(options, 0);
    JsonObject verdict = jarRun.getAsJsonObject("verdict");
    assertThat(verdict.get("kind").getAsString()).isEqualTo("TASK_ROLE");
    assertThat(verdict.get("certainty").getAsString()).as("%s", jarRun).isEqualTo("CERTAIN");
  }

  /** No request can be signed without HmacSHA256; everything else is reported. */
  @Test
  void aListOfProvidersWithoutSunJceCostsNothing(@TempDir Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of("security.provider.1=SUN"));
    for (int i = 2; i < 14; i++) {
      lines.add("security.provider." + i + "=");
    }
    Path file = Files.write(folder.resolve("java.security"), lines);
    JsonObject jarRun = told("-Djava.security.properties=" + file, 0);
    JsonObject verdict = jarRun.getAsJsonObject("verdict");
    assertThat(verdict.get("kind").getAsString()).isEqualTo("TASK_ROLE");
    assertThat(verdict.get("certainty").getAsString()).isEqualTo("CERTAIN");
    assertThat(jarRun.getAsJsonArray("findings").toString()).doesNotContain("WHO001", "WHO502");
  }

  /** No program works there; the message says how to start it, without a stack trace. */
  @Test
  void aJavaThatCannotOpenAFileIsReported() {
    PrivateWorld.Run run =
        WORLD.run(
            "env",
            "JAVA_TOOL_OPTIONS=-Djava.nio.file.spi.DefaultFileSystemProvider=no.such.Provider",
            PrivateWorld.java(),
            "-jar",
            PrivateWorld.jar(),
            "--quiet");
    assertThat(run.exit()).as(run.stderr()).isEqualTo(3);
    assertThat(run.stderr())
        .contains("this Java cannot run whoami", "env -u JAVA_TOOL_OPTIONS")
        .doesNotContain("\tat ");
  }

  private static JsonObject told(String options, int exit) {
    PrivateWorld.Run run =
        WORLD.run(
            "env",
            "JAVA_TOOL_OPTIONS=" + options,
            PrivateWorld.java(),
            "-jar",
            PrivateWorld.jar(),
            "--format",
            "json",
            "--timeout",
            "20s");
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isEqualTo(exit);
    run.secrets().forEach(secret -> assertThat(run.stdout()).doesNotContain(secret));
    return JsonParser.parseString(run.stdout()).getAsJsonObject();
  }
}
