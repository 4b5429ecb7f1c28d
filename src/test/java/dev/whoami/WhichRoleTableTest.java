package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table of the README: all libraries and programs in five situations, a row for those that fare
 * alike. -Dupdate writes it.
 */
class WhichRoleTableTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theReadmeHasTheTableOfTheCatalog() throws IOException {
    String table = table(ClientsTableTest.columns());
    String expected = ClientsTableTest.with("which role", table, Files.readString(README));
    Goldens.of(WhichRoleTableTest.class).compare(README, expected);
  }

  private static String table(List<Examination> columns) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (ClientVersion each : ClientVersion.usual()) {
      add(names, each, each.client().title(), columns);
    }
    for (ClientVersion each : ClientVersion.programs()) {
      add(names, each, name(each.client()), columns);
    }
    for (ClientVersion each : ClientVersion.ofHadoop()) {
      add(names, each, each.client().title() + " " + each.version(), columns);
    }
    StringBuilder table = ClientsTableTest.head(columns, "client or program");
    names.forEach((cells, who) -> table.append("| ").append(String.join(", ", who)).append(cells));
    return table.toString();
  }

  /** With a star where the chain is an SDK's, which the program's settings may keep from it. */
  private static String name(Client program) {
    return program
        .sdk()
        .map(sdk -> program.title().replace(", by " + sdk.title(), "*"))
        .orElseGet(program::title);
  }

  private static void add(
      Map<String, List<String>> names,
      ClientVersion client,
      String name,
      List<Examination> columns) {
    names
        .computeIfAbsent(ClientsTableTest.cells(client, columns), cells -> new ArrayList<>())
        .add(name);
  }
}
