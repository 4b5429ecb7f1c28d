package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real libraries answered, each in hundreds of settings ({@code scripts/conformance}
 * measures it and writes the table), against what their models say.
 */
class MeasuredChainsTest {
  private static final Path TABLE = Paths.get("src", "test", "conformance", "measured.tsv");

  private static final Map<String, Observations> SEEN = new HashMap<>();

  @BeforeAll
  static void lookAtEverySettingOnce() throws IOException {
    for (Map<String, String> row : rows()) {
      SEEN.put(row.getOrDefault("setting", ""), new MeasuredSetting(row).observe());
    }
  }

  static Stream<String> clients() throws IOException {
    return rows().get(0).keySet().stream().filter(column -> column.contains("@"));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void theModelSaysWhatTheLibraryDid(String column) throws IOException {
    Client client = Client.named(column.split("@", 2)[0]).orElseThrow();
    Version version = Version.of(column.split("@", 2)[1]);
    List<String> disagreements = new ArrayList<>();
    int compared = 0;
    for (Map<String, String> row : rows()) {
      String real = row.getOrDefault(column, "?");
      if (real.equals("?")) {
        continue;
      }
      compared++;
      Observations seen = Objects.requireNonNull(SEEN.get(row.get("setting")));
      String predicted = answer(client.walk(version, seen));
      if (!predicted.equals(real.startsWith("nothing") ? "nothing" : real)) {
        disagreements.add(row.get("setting") + ": real " + real + ", predicted " + predicted);
      }
    }
    assertThat(disagreements).as("%s, %d settings", column, compared).isEmpty();
    assertThat(compared).isPositive();
  }

  private static String answer(Walk walk) {
    return walk.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(it -> it.accessKeyId())
        .orElse("nothing");
  }

  private static List<Map<String, String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
