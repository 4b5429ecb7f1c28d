package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Kind;
import dev.whoami.diagnosis.WalkVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The README's table of all clients in five situations, which scripts/readme-table writes. */
class ReadmeTableTest {
  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- clients: begin -->\n";
  private static final String END = "<!-- clients: end -->";

  /** A column each: its title, and the recorded world that stands for it. */
  private static final Map<String, String> SITUATIONS = new LinkedHashMap<>();

  static {
    SITUATIONS.put("task role healthy", "ecs-ec2-task-role");
    SITUATIONS.put("no task role", "ecs-ec2-host-role");
    SITUATIONS.put("endpoint broken", "endpoint-500-error");
    SITUATIONS.put("pod with IRSA", "irsa");
    SITUATIONS.put("keys in the environment", "keys-shadow-in-environment");
  }

  @Test
  void theReadmeHasTheTableOfTheCatalogue() throws IOException {
    String readme = Files.readString(README);
    String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
    String after = readme.substring(readme.indexOf(END));
    String expected = before + table() + after;
    if (System.getProperty("update") != null) {
      Files.writeString(README, expected);
    }
    assertThat(Files.readString(README)).isEqualTo(expected);
  }

  private static String table() {
    List<List<WalkVerdict>> columns = new ArrayList<>();
    SITUATIONS.values().forEach(scenario -> columns.add(walks(scenario)));
    StringBuilder table = new StringBuilder("| client | ");
    table.append(String.join(" | ", SITUATIONS.keySet())).append(" |\n");
    table.append("|---".repeat(columns.size() + 1)).append("|\n");
    for (int row = 0; row < columns.get(0).size(); row++) {
      table.append("| ").append(columns.get(0).get(row).walk().client().title());
      for (List<WalkVerdict> column : columns) {
        table.append(" | ").append(words(column.get(row).kind()));
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private static List<WalkVerdict> walks(String scenario) {
    RecordedScenario recorded =
        RecordedScenario.all().stream()
            .filter(it -> Objects.toString(it.folder().getFileName()).equals(scenario))
            .findFirst()
            .orElseThrow();
    Examination examination = recorded.diagnosedIn(recorded.world()).examination();
    return WalkVerdict.all(examination);
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case TASK_ROLE -> "Task Role";
      case HOST_ROLE -> "**Host Role**";
      case IRSA -> "the pod's role";
      case IAM_USER -> "the keys' user";
      case NONE -> "nothing: an error";
      default -> kind.words();
    };
  }
}
