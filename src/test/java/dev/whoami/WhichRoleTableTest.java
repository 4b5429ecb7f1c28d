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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the README: what each client does on ECS on EC2 when the container endpoint fails,
 * as the models say, in a row for each consequence. -Dupdate writes it.
 */
class WhichRoleTableTest {
  private static final Path README = Path.of("README.md");
  private static final Path ALL_CLIENTS = Path.of("docs/clients.md");

  /** How many programs with an SDK in them a row names; it counts the others. */
  private static final int EXAMPLES = 4;

  private static final Set<String> WELL_KNOWN = Set.of("Terraform", "Airflow", "Argo CD", "Vault");

  private static final Examination HEALTHY = seenIn("ecs-ec2-task-role");
  private static final Examination FAILING = seenIn("endpoint-500-error");
  private static final List<ClientVersion> HADOOP = ClientVersion.ofHadoop();

  /** What a client does with a failing endpoint. */
  enum Consequence {
    HOST_ROLE("**silently the Host Role**"),
    ERROR("an error"),
    UNSIGNED("unsigned requests, and no error"),
    NEVER_TASK_ROLE("never the Task Role, even if the endpoint works");

    private final String words;

    Consequence(String words) {
      this.words = words;
    }

    static Consequence of(ClientVersion client) {
      if (verdict(client, HEALTHY).kind() != IdentityKind.TASK_ROLE) {
        return NEVER_TASK_ROLE;
      }
      WalkVerdict verdict = verdict(client, FAILING);
      if (verdict.kind() == IdentityKind.HOST_ROLE) {
        return HOST_ROLE;
      }
      assertThat(verdict.kind()).as(client.client().title()).isEqualTo(IdentityKind.NONE);
      return verdict.isAnonymous() ? UNSIGNED : ERROR;
    }
  }

  @Test
  void theReadmeSaysWhatTheModelsSay() throws IOException {
    String expected = ClientsTableTest.with("which role", table(), Files.readString(README));
    Goldens.of(WhichRoleTableTest.class).compare(README, expected);
  }

  /** ClientsTableTest compares that page with the models; here: no client is left out of it. */
  @Test
  void everyClientIsInTheFullTable() throws IOException {
    String page = Files.readString(ALL_CLIENTS);
    assertThat(Files.readString(README)).contains("](" + ALL_CLIENTS + ")");
    for (ClientVersion each : all()) {
      Client client = each.client();
      assertThat(page)
          .containsPattern("(?m)^\\| (`" + client.id() + "`|\\Q" + client.title() + "\\E)[ |]");
    }
  }

  private static String table() {
    Map<Consequence, List<ClientVersion>> rows = new EnumMap<>(Consequence.class);
    for (ClientVersion each : all()) {
      rows.computeIfAbsent(Consequence.of(each), row -> new ArrayList<>()).add(each);
    }
    assertThat(rows).hasSameSizeAs(Consequence.values());
    StringBuilder table = new StringBuilder("| what happens | clients |\n|---|---|\n");
    rows.forEach(
        (row, clients) -> table.append("| " + row.words + " | " + cell(row, clients) + " |\n"));
    return table.toString();
  }

  private static String cell(Consequence row, List<ClientVersion> clients) {
    if (row != Consequence.NEVER_TASK_ROLE) {
      return names(clients);
    }
    return "Host Role: "
        + names(with(IdentityKind.HOST_ROLE, clients))
        + ". Nothing: "
        + names(with(IdentityKind.NONE, clients));
  }

  private static List<ClientVersion> with(IdentityKind kind, List<ClientVersion> clients) {
    return clients.stream().filter(it -> verdict(it, HEALTHY).kind() == kind).toList();
  }

  /** The clients with chains of their own by name, of the others some examples and how many. */
  private static String names(List<ClientVersion> clients) {
    List<String> names = new ArrayList<>();
    List<String> withSdk = new ArrayList<>();
    for (ClientVersion each : clients) {
      Client client = each.client();
      if (client.sdk().isPresent()) {
        withSdk.add(client.title().replaceFirst(", by .*", ""));
      } else if (!HADOOP.contains(each)) {
        names.add(client.title().replace("AWS SDK for ", ""));
      } else if (neighbor(each, -1).filter(clients::contains).isEmpty()) {
        names.add(client.title() + " " + each.version() + to(each, clients));
      }
    }
    withSdk.sort(Comparator.comparing(it -> !WELL_KNOWN.contains(it)));
    names.addAll(withSdk.subList(0, Math.min(withSdk.size(), EXAMPLES)));
    int more = withSdk.size() - EXAMPLES;
    return String.join(", ", names) + (more > 0 ? " and " + more + " more programs" : "");
  }

  /** The last of the releases from this one on that are all in the row. */
  private static String to(ClientVersion first, List<ClientVersion> row) {
    ClientVersion last = first;
    Optional<ClientVersion> next = neighbor(first, 1);
    while (next.filter(row::contains).isPresent()) {
      last = next.get();
      next = neighbor(last, 1);
    }
    return last.equals(first) ? "" : " to " + last.version();
  }

  /** The release of the same connector before or after it. */
  private static Optional<ClientVersion> neighbor(ClientVersion release, int step) {
    int at = HADOOP.indexOf(release) + step;
    boolean isThere = at >= 0 && at < HADOOP.size() && HADOOP.get(at).client() == release.client();
    return isThere ? Optional.of(HADOOP.get(at)) : Optional.empty();
  }

  private static List<ClientVersion> all() {
    return Stream.of(ClientVersion.usual(), ClientVersion.programs(), HADOOP)
        .flatMap(List::stream)
        .toList();
  }

  private static WalkVerdict verdict(ClientVersion client, Examination here) {
    return WalkVerdict.of(here, client.walk(here.seen()));
  }

  private static Examination seenIn(String scenario) {
    return RecordedScenario.named(scenario).diagnosis().examination();
  }
}
