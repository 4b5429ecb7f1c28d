package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the real clients read in files that people write, good and bad ({@code scripts/conformance
 * --profiles} asks them and writes the table), against what whoami predicts of each.
 */
class MeasuredProfilesTest {
  private static final Path FOLDER = Paths.get("src", "test", "conformance", "profiles");
  private static final String GOES_ON = "goes on";
  private static final String STOPS = "stops";

  private static final Map<String, Observations> SEEN = new LinkedHashMap<>();

  static Stream<String> clients() throws IOException {
    return answers().get(0).keySet().stream().filter(column -> column.contains("@"));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void whoamiReadsEachFileAsTheClientDoesOrIsNotSure(String column) throws IOException {
    Client client = Client.named(column.split("@", 2)[0]).orElseThrow();
    Version version = Version.of(column.split("@", 2)[1]);
    List<String> wrong = new ArrayList<>();
    int known = 0;
    for (Map<String, String> row : answers()) {
      String name = row.getOrDefault("case", "");
      String real = row.getOrDefault(column, "?");
      if (real.equals("?")) {
        continue;
      }
      Walk walk = client.walk(version, seen(name));
      String predicted = answer(walk);
      if (!walk.passesUnknownParser()) {
        known++;
        if (!shown(predicted).equals(shown(real)) && !isUselessKey(name, client)) {
          wrong.add(name + ": it is " + real + ", predicted " + predicted);
        }
      }
    }
    assertThat(wrong).as("%s, %d files", column, known).isEmpty();
    assertThat(known).isGreaterThan(10);
  }

  /** These take a key ID with a blank secret, and fail as soon as they sign with it. */
  private static boolean isUselessKey(String name, Client client) {
    return name.equals("blank-secret")
        && EnumSet.of(Client.BOTO3, Client.AWS_CLI_V2, Client.LANCEDB).contains(client);
  }

  private static String answer(Walk walk) {
    String id =
        walk.winner()
            .flatMap(it -> it.outcome().credentials())
            .map(it -> it.accessKeyId())
            .orElse(STOPS);
    if (id.equals(MeasuredProfile.CONTAINER)) {
      return GOES_ON;
    }
    return id.equals(STOPS) ? STOPS : id;
  }

  /**
   * The drivers in Java do not print each character of another kind as it is. A blank key is of no
   * use, and null is a request that is not signed.
   */
  private static String shown(String answer) {
    String text = answer.replaceAll("[^ -~]+", " ").trim();
    return text.isEmpty() || text.equals("null") ? STOPS : text;
  }

  private static Observations seen(String name) throws IOException {
    if (SEEN.isEmpty()) {
      String cases = Files.readString(FOLDER.resolve("cases.json"));
      for (JsonElement each : JsonParser.parseString(cases).getAsJsonArray()) {
        MeasuredProfile profile = new MeasuredProfile(each.getAsJsonObject());
        SEEN.put(profile.name(), profile.observe());
      }
    }
    return Objects.requireNonNull(SEEN.get(name), name);
  }

  private static List<Map<String, String>> answers() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("answers.tsv"), StandardCharsets.UTF_8);
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i].startsWith("\"") ? unquoted(cells[i]) : cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String unquoted(String json) {
    return JsonParser.parseString(json).getAsString();
  }
}
