package dev.whoami.fleet.client;

import dev.whoami.world.file.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of what each client does at each fault. It is written from the catalog of clients, by
 * recorded pods in which the client walks its chain; a test keeps it so.
 */
public final class FleetClients {
  private static final String TABLE = "clients.tsv";
  private static final List<FleetClient> ALL = read(Resource.text(FleetClients.class, TABLE));

  private FleetClients() {}

  /** The SDKs, the most used first. */
  public static List<FleetClient> sdks() {
    return ALL.stream().filter(it -> !it.isProgram()).collect(Collectors.toList());
  }

  /** The client inside an image, by the last part of its name; empty if none is known. */
  public static Optional<FleetClient> inImage(String image) {
    String id = ProgramImages.client(image);
    return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private static List<FleetClient> read(String table) {
    List<FleetClient> all = new ArrayList<>();
    String[] lines = table.split("\n", -1);
    List<String> head = Arrays.asList(lines[0].split("\t", -1));
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      if (!line.isEmpty()) {
        all.add(client(head, line.split("\t", -1)));
      }
    }
    return Collections.unmodifiableList(all);
  }

  private static FleetClient client(List<String> head, String[] cells) {
    Map<RoleFault, ClientEnd> ends = new EnumMap<>(RoleFault.class);
    for (RoleFault each : RoleFault.values()) {
      ends.put(each, ClientEnd.valueOf(cells[head.indexOf(each.name())]));
    }
    return new FleetClient(cells[0], cells[1], cells[2].equals("program"), ends);
  }
}
