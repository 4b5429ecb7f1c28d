package dev.whoami.e2e;

import dev.whoami.SampledCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What whoami must report for each fault at each endpoint, from docs/dev/fault-tables.md: a section
 * for each endpoint, with a row for all faults that must give the same report.
 */
final class FaultTable {
  /** Whose turn it is where two share the faults: no sidecar meets the one without TLS. */
  private static final int COMMAND = 1;

  private static final Path PAGE = Path.of("docs/dev/fault-tables.md");

  private final Map<FaultyEndpoint, Map<ReplyFault, Expected>> rows =
      new EnumMap<>(FaultyEndpoint.class);

  private FaultTable() {}

  static FaultTable read() {
    FaultTable table = new FaultTable();
    List<FaultyEndpoint> section = List.of();
    for (String line : lines(PAGE)) {
      if (line.startsWith("## ")) {
        section = Arrays.stream(FaultyEndpoint.values()).filter(it -> it.isNamedIn(line)).toList();
      } else if (line.startsWith("| `") && !section.isEmpty()) {
        table.add(
            section, Arrays.stream(line.substring(1).split("\\|")).map(String::trim).toList());
      }
    }
    return table;
  }

  static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(List<FaultyEndpoint> endpoints, List<String> cells) {
    Expected expected = Expected.of(cells.subList(1, cells.size()));
    for (FaultyEndpoint endpoint : endpoints) {
      for (ReplyFault fault : faults(cells.get(0))) {
        Expected other =
            rows.computeIfAbsent(endpoint, it -> new EnumMap<>(ReplyFault.class))
                .put(fault, expected);
        if (other != null) {
          throw new IllegalStateException(PAGE + " has " + endpoint + " " + fault + " twice");
        }
      }
    }
  }

  /** In backticks, with commas. */
  private static List<ReplyFault> faults(String cell) {
    return Arrays.stream(cell.split(",")).map(it -> ReplyFault.named(it.replace("`", ""))).toList();
  }

  List<FaultCell> cells() {
    List<FaultCell> cells = new ArrayList<>();
    rows.forEach(
        (endpoint, row) ->
            row.forEach((fault, expected) -> cells.add(new FaultCell(endpoint, fault, expected))));
    return cells;
  }

  /** Each fault once, at one endpoint after the other. */
  List<FaultCell> thin() {
    List<FaultCell> all = cells();
    List<FaultCell> thin = new ArrayList<>();
    List<FaultyEndpoint> next = new ArrayList<>(List.of(FaultyEndpoint.values()));
    for (ReplyFault fault : ReplyFault.values()) {
      all.stream()
          .filter(it -> it.fault() == fault)
          .min(Comparator.comparingInt(it -> next.indexOf(it.endpoint())))
          .ifPresent(thin::add);
      Collections.rotate(next, -1);
    }
    return thin;
  }

  /** What the command meets; what it leaves out of the thin choice, the sidecar meets. */
  static List<FaultCell> forTheCommand() {
    return toRun(COMMAND);
  }

  static List<FaultCell> forTheSidecar() {
    return toRun(COMMAND + 1);
  }

  /** Those whose name matches -Dwhoami.faults, all of them with "all"; else half of the choice. */
  private static List<FaultCell> toRun(int turn) {
    FaultTable table = read();
    String chosen = System.getProperty("whoami.faults", "");
    if (chosen.isEmpty()) {
      return SampledCases.oneIn(2, table.thin(), turn);
    }
    String pattern = chosen.equals("all") ? ".*" : chosen;
    return table.cells().stream().filter(it -> it.toString().matches(pattern)).toList();
  }

  /**
   * What whoami has to say.
   *
   * @param outcome of the source that has the fault, such as "FAILED TIMED_OUT"; empty where the
   *     endpoint is not a source of credentials
   */
  record Expected(String outcome, String kind, String certainty, int exit, Set<String> codes) {
    static Expected of(List<String> cells) {
      String[] verdict = cells.get(1).split(", ", 2);
      Set<String> codes = new TreeSet<>(List.of(cells.get(3).split(" ")));
      codes.remove("");
      return new Expected(
          cells.get(0), verdict[0], verdict[1], Integer.parseInt(cells.get(2)), codes);
    }

    /** The same of what was said, in the place of the outcome nothing where there is no source. */
    static Expected in(JarRun jarRun, FaultyEndpoint endpoint, int exit) {
      String outcome = endpoint.source().isEmpty() ? "" : jarRun.outcome(endpoint.source());
      return new Expected(outcome, jarRun.kind(), jarRun.certainty(), exit, jarRun.codes());
    }

    /** The same without findings that only a watch has, which knows the runs before. */
    Expected without(Set<String> findings) {
      Set<String> left = new TreeSet<>(codes);
      left.removeAll(findings);
      return new Expected(outcome, kind, certainty, exit, left);
    }
  }
}
