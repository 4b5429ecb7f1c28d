package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/dev/fault-tables.md has every cell, and docs/dev/faults.md explains every fault. */
class FaultTableTest {
  private static final FaultTable TABLE = FaultTable.read();

  @Test
  void everyFaultIsExpectedAtEveryEndpoint() {
    Set<String> expected = new HashSet<>();
    for (FaultyEndpoint endpoint : FaultyEndpoint.values()) {
      for (ReplyFault fault : ReplyFault.values()) {
        if (endpoint.canHave(fault)) {
          expected.add(fault.kebabName() + " at " + endpoint.kebabName());
        }
      }
    }
    assertThat(TABLE.cells())
        .extracting(FaultCell::toString)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theThinChoiceHasEachFaultOnceAndEachEndpointThreeTimes() {
    List<FaultCell> thin = TABLE.thin();
    assertThat(thin)
        .extracting(FaultCell::fault)
        .containsExactlyElementsOf(
            Arrays.stream(ReplyFault.values()).filter(it -> it != ReplyFault.HEALTHY).toList());
    assertThat(
            thin.stream()
                .collect(Collectors.groupingBy(FaultCell::endpoint, Collectors.counting())))
        .hasSize(FaultyEndpoint.values().length)
        .allSatisfy((endpoint, count) -> assertThat(count).isGreaterThanOrEqualTo(3));
  }

  /** The one in which no sidecar can be is for the command. */
  @Test
  void commandAndSidecarShareTheThinChoice() {
    List<FaultCell> both = new ArrayList<>(FaultTable.forTheCommand());
    List<FaultCell> ofSidecar = FaultTable.forTheSidecar();
    both.addAll(ofSidecar);
    assertThat(both).containsAll(TABLE.thin());
    assertThat(FaultTable.forTheCommand()).extracting(FaultCell::fault).contains(ReplyFault.NO_TLS);
    assertThat(ofSidecar).extracting(FaultCell::endpoint).contains(FaultyEndpoint.values());
  }

  @Test
  void everyFaultIsExplained() {
    Set<String> explained =
        FaultTable.lines(Path.of("docs/dev/faults.md")).stream()
            .filter(it -> it.matches("\\| [a-z].*"))
            .flatMap(it -> Arrays.stream(it.split("\\|", 3)[1].split(",", -1)))
            .map(String::trim)
            .collect(Collectors.toSet());
    assertThat(explained)
        .containsAll(
            Arrays.stream(ReplyFault.values())
                .filter(it -> it != ReplyFault.HEALTHY)
                .map(ReplyFault::kebabName)
                .toList());
  }
}
