package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Severity;
import dev.whoami.place.Platform;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that the schema of the JSON allows are those that there are, in their order. */
class DiagnosisSchemaTest {
  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("client", of(Client.values(), Client::id)),
        Arguments.of("sourceName", of(Source.values(), Source::name)),
        Arguments.of("outcome", of(Outcome.Kind.values(), Outcome.Kind::name)),
        Arguments.of("platform", of(Platform.values(), Platform::name)),
        Arguments.of("verdictKind", of(IdentityKind.values(), IdentityKind::name)),
        Arguments.of("certainty", of(Certainty.values(), Certainty::name)),
        Arguments.of("severity", of(Severity.values(), Severity::name)));
  }

  private static <T> List<String> of(T[] constants, Function<T, String> name) {
    return Arrays.stream(constants).map(name).toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theSchemaListsWhatThereIs(String list, List<String> names) throws IOException {
    String schema = Files.readString(Path.of("docs/diagnosis.schema.json"));
    List<String> allowed =
        JsonParser.parseString(schema)
            .getAsJsonObject()
            .getAsJsonObject("$defs")
            .getAsJsonObject(list)
            .getAsJsonArray("enum")
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .toList();
    assertThat(allowed).isEqualTo(names);
  }
}
