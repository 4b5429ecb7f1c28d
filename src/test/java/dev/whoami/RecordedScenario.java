package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.RecordedSurroundings;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.Surroundings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder of src/test/scenarios: a world, the question that is asked in it, and the answers that
 * it must get.
 */
final class RecordedScenario {
  /** Nothing in a recording takes time; a busy machine may. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;

  private RecordedScenario(Path folder) {
    this.folder = folder;
  }

  static List<RecordedScenario> all() {
    try (Stream<Path> folders = Files.list(ScenarioFolder.ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(RecordedScenario::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path folder() {
    return folder;
  }

  /** The folder with everything that it inherits. */
  Path wholeFolder() {
    return ScenarioFolder.whole(folder);
  }

  RecordedSurroundings world() {
    return RecordedSurroundings.in(wholeFolder());
  }

  Diagnosis diagnosedIn(RecordedSurroundings world) {
    return Whoami.diagnose(world, question());
  }

  /** With the headline of this client, whatever a Hadoop here may have. */
  Diagnosis diagnosedAs(Client client) {
    return Whoami.diagnose(world(), question().toBuilder().client(client).build());
  }

  Diagnosis diagnosedIn(RecordedSurroundings world, TerraformProvider terraform) {
    return Whoami.diagnose(world, question().toBuilder().terraform(terraform).build());
  }

  /** The same where other surroundings stand for the world, and some work is never done. */
  Diagnosis diagnosedIn(Surroundings world, DeadlineTasks tasks) {
    return Whoami.diagnose(world, question(), tasks);
  }

  /** The usual request, unless request.properties says what else the user wants. */
  private DiagnosisRequest question() {
    Properties asked = properties(folder.resolve("request.properties"));
    Expected expected = Expected.nothing();
    if (asked.containsKey("expect")) {
      List<String> kinds = Arrays.asList(asked.getProperty("expect").split(","));
      expected =
          expected.oneOf(kinds.stream().map(IdentityKind::named).map(it -> it.get()).toList());
    }
    if (asked.containsKey("expect-role")) {
      expected = expected.role(asked.getProperty("expect-role"));
    }
    if (asked.containsKey("expect-account")) {
      expected = expected.account(asked.getProperty("expect-account"));
    }
    Optional<Client> client = Optional.ofNullable(asked.getProperty("as")).flatMap(Client::named);
    boolean offline = Boolean.parseBoolean(asked.getProperty("offline", "false"));
    DiagnosisRequest.Builder request =
        DiagnosisRequest.builder()
            .options(ProbeOptions.of(offline, false))
            .expecting(expected)
            .within(PATIENCE);
    return client.map(request::client).orElse(request).build();
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return properties;
  }

  @Override
  public String toString() {
    return String.valueOf(folder.getFileName());
  }
}
