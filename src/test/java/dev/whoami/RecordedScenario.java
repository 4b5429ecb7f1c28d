package dev.whoami;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.config.Configurations;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.config.UnreadableConfigException;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.trust.RoleDocument;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.recording.RecordedSurroundings;
import dev.whoami.world.work.DeadlineTasks;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of src/test/scenarios: a world, the question that is asked in it, and the answers that
 * it must get.
 */
public final class RecordedScenario {
  /** Nothing in a recording takes time; a busy machine may. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<RecordedScenario> ALL = read();

  private final Path folder;
  private @Nullable RecordedSurroundings asked;
  private @Nullable Diagnosis diagnosis;

  private RecordedScenario(Path folder) {
    this.folder = folder;
  }

  public static List<RecordedScenario> all() {
    return ALL;
  }

  /** All of them, or those that -Dscenario=PATTERN names. */
  static List<RecordedScenario> asked() {
    return matching(System.getProperty("scenario", "*"));
  }

  /** Those whose names fit, in which a star is any text; there must be one. */
  static List<RecordedScenario> matching(String pattern) {
    PathMatcher names = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    List<RecordedScenario> all =
        ALL.stream().filter(it -> names.matches(it.folder.getFileName())).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no recorded scenario is called " + pattern);
    }
    return all;
  }

  /** These and those that inherit from them, each after the one that it inherits from. */
  static List<RecordedScenario> withHeirs(List<RecordedScenario> scenarios) {
    return ALL.stream()
        .filter(it -> it.lineage().anyMatch(scenarios::contains))
        .sorted(Comparator.comparing(it -> it.lineage().count()))
        .toList();
  }

  /** The one of this name, which there must be. */
  public static RecordedScenario named(String name) {
    return ALL.stream().filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
  }

  private static List<RecordedScenario> read() {
    try (Stream<Path> folders = Files.list(ScenarioFolder.ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(RecordedScenario::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Path folder() {
    return folder;
  }

  /** The one that inherits nothing first, and this one last. */
  private Stream<RecordedScenario> lineage() {
    try {
      return ScenarioFolder.lineage(folder).stream().map(it -> named("" + it.getFileName()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The whole answer that stands in its folder, as the difference from the inherited one. */
  public String answer(String name) throws IOException {
    return Difference.applied(inheritedAnswer(name), Files.readString(folder.resolve(name)));
  }

  /** That of the scenario whose world it inherits; empty for one that inherits none. */
  String inheritedAnswer(String name) throws IOException {
    List<RecordedScenario> lineage = lineage().toList();
    return lineage.size() == 1 ? "" : lineage.get(lineage.size() - 2).answer(name);
  }

  /** The folder with everything that it inherits. */
  Path wholeFolder() {
    return ScenarioFolder.whole(folder);
  }

  public RecordedSurroundings world() {
    return RecordedSurroundings.in(wholeFolder());
  }

  /** What whoami says here. It is asked once for all tests of this JVM: a diagnosis is a value. */
  public synchronized Diagnosis diagnosis() {
    if (diagnosis == null) {
      asked = world();
      diagnosis = Whoami.diagnose(asked, question());
    }
    return diagnosis;
  }

  /** What is judged here, before any rule is asked. */
  public Judgement judgement() {
    RecordedSurroundings world = world();
    return Whoami.judge(world, question(), DeadlineTasks.within(PATIENCE, world));
  }

  /** The world of that diagnosis, which knows what it was asked for. */
  synchronized RecordedSurroundings askedWorld() {
    diagnosis();
    return Objects.requireNonNull(asked);
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
  DiagnosisRequest question() {
    Map<String, String> asked = new TreeMap<>();
    properties(folder.resolve("request.properties"))
        .forEach((name, value) -> asked.put("" + name, "" + value));
    DiagnosisRequestBuilder request =
        RequestSettings.in(asked).within(PATIENCE).roleDocument(roleDocument());
    return asked.containsKey("config") ? configured(request, asked) : request.build();
  }

  /** With the programs of a configuration file of this world; the first one is asked about. */
  private DiagnosisRequest configured(DiagnosisRequestBuilder request, Map<String, String> asked) {
    try {
      List<ConfiguredProgram> programs =
          Configurations.in(Objects.requireNonNull(asked.get("config")), new Witness(world()))
              .stream()
              .map(it -> at(asked.get("version"), it))
              .toList();
      Client client = programs.get(0).client().client();
      return request.client(client).configured(programs).build();
    } catch (UnreadableConfigException unreadable) {
      throw new AssertionError(unreadable.why(), unreadable);
    }
  }

  private static ConfiguredProgram at(@Nullable String named, ConfiguredProgram program) {
    return named == null ? program : program.at(Version.of(named.split("@", 2)[1]));
  }

  /** What --role-document would read: role.json, where the folder has it. */
  private RoleDocument roleDocument() {
    Path file = folder.resolve("role.json");
    try {
      return Files.exists(file)
          ? RoleDocument.in("role.json", Files.readString(file))
          : RoleDocument.none();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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
