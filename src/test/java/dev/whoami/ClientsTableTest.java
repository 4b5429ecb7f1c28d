package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of docs/clients.md: all clients in five situations, which -Dupdate writes. */
class ClientsTableTest {
  private static final Path PAGE = Path.of("docs/clients.md");

  /** What scripts/conformance --programs counted. */
  private static final Path MEASURED = Path.of("src/test/conformance/programs.tsv");

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
  void thePageHasTheTableOfTheCatalog() throws IOException {
    List<Examination> columns = columns();
    String expected = Files.readString(PAGE);
    expected = with("clients", libraries(columns), expected);
    expected = with("programs", programs(columns), expected);
    expected = with("programs with an SDK", withSdk(), expected);
    expected = with("how it is known", howItIsKnown(), expected);
    Goldens.of(ClientsTableTest.class).compare(PAGE, expected);
  }

  /** The page with this table between its marks. */
  static String with(String name, String table, String page) {
    String begin = "<!-- " + name + ": begin -->\n";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf("<!-- " + name + ": end -->", from);
    return page.substring(0, from) + table + page.substring(to);
  }

  static StringBuilder head(List<Examination> columns, String what) {
    StringBuilder table = new StringBuilder("| " + what + " | ");
    table.append(String.join(" | ", SITUATIONS.keySet())).append(" |\n");
    return table.append("|---".repeat(columns.size() + 1)).append("|\n");
  }

  /** Those with chains of their own, by the IDs that chains --client takes. */
  private static String programs(List<Examination> columns) {
    StringBuilder table = head(columns, "program");
    for (ClientVersion each : ClientVersion.programs()) {
      if (!each.client().sdk().isPresent()) {
        table.append("| `").append(each.client().id()).append('`').append(cells(each, columns));
      }
    }
    return table.toString();
  }

  /** Where the model of each program with its own chain comes from, and of others that were run. */
  private static String howItIsKnown() throws IOException {
    Map<String, String> measured = new LinkedHashMap<>();
    for (String line : Files.readString(MEASURED).lines().skip(1).toList()) {
      List<String> cells = List.of(line.split("\t"));
      String settings = cells.get(2).equals("1") ? " setting" : " settings";
      String run = cells.get(1) + ", in " + cells.get(2) + settings;
      boolean isWhole = cells.get(2).equals(cells.get(3));
      String told = isWhole ? run : run + ", agrees in " + cells.get(3);
      measured.merge(cells.get(0), told, (one, other) -> one + "; " + other);
    }
    StringBuilder table =
        new StringBuilder("| program | measured at | read from its source at |\n|---|---|---|\n");
    for (ClientVersion each : ClientVersion.programs()) {
      String id = each.client().id();
      if (measured.containsKey(id) || !each.client().sdk().isPresent()) {
        String source = each.client().sdk().isPresent() ? "" : each.version().toString();
        String run = measured.getOrDefault(id, "not run");
        table.append("| `" + id + "` | " + run + " | " + source + " |\n");
      }
    }
    assertThat(ids()).containsAll(measured.keySet());
    return table.toString();
  }

  private static List<String> ids() {
    return ClientVersion.programs().stream().map(each -> each.client().id()).toList();
  }

  private static String withSdk() {
    StringBuilder table =
        new StringBuilder("| program | has the chain of | note |\n|---|---|---|\n");
    for (ClientVersion each : ClientVersion.programs()) {
      Client program = each.client();
      program
          .sdk()
          .ifPresent(
              sdk -> {
                String row = "| `" + program.id() + "` | " + sdk.title() + " | ";
                table.append(row).append(program.note()).append(" |\n");
              });
    }
    return table.toString();
  }

  private static String libraries(List<Examination> columns) {
    Map<String, List<ClientVersion>> ofHadoop = new LinkedHashMap<>();
    for (ClientVersion each : ClientVersion.ofHadoop()) {
      ofHadoop
          .computeIfAbsent(each.client().title() + cells(each, columns), row -> new ArrayList<>())
          .add(each);
    }
    StringBuilder table = head(columns, "client");
    for (ClientVersion each : ClientVersion.usual()) {
      table.append("| ").append(each.client().title()).append(cells(each, columns));
    }
    ofHadoop.values().forEach(same -> table.append(row(same, columns)));
    return table.toString();
  }

  /** Neighboring releases that end alike are one row. */
  private static String row(List<ClientVersion> same, List<Examination> columns) {
    ClientVersion first = same.get(0);
    ClientVersion last = same.get(same.size() - 1);
    String to = same.size() == 1 ? "" : " to " + last.version();
    String title = first.client().title() + " " + first.version() + to;
    return "| " + title + cells(first, columns);
  }

  static String cells(ClientVersion client, List<Examination> columns) {
    StringBuilder cells = new StringBuilder();
    for (Examination x : columns) {
      WalkVerdict verdict = WalkVerdict.of(x, client.walk(x.seen()));
      String words = verdict.isAnonymous() ? "unsigned requests" : words(verdict.kind());
      cells.append(" | ").append(words);
    }
    return cells.append(" |\n").toString();
  }

  /** What was seen in each situation. */
  static List<Examination> columns() {
    return SITUATIONS.values().stream()
        .map(scenario -> RecordedScenario.named(scenario).diagnosis().examination())
        .toList();
  }

  private static String words(IdentityKind kind) {
    return switch (kind) {
      case TASK_ROLE -> "Task Role";
      case HOST_ROLE -> "**Host Role**";
      case IRSA -> "the pod's role";
      case IAM_USER -> "the keys' user";
      case NONE -> "an error";
      default -> kind.words();
    };
  }
}
