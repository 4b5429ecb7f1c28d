package dev.whoami.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.SampledCases;
import dev.whoami.diagnosis.Finding;
import dev.whoami.fleet.model.FleetFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that ends too early may hide a fault. It never makes one of what was cut off. */
class TruncatedFilesTest {
  private static final List<Integer> POSITIONS = List.of(1, 2, 3, 4);

  @TempDir private Path folder = Path.of("");

  /** In that case the second list of a stream is cut off, and nothing says that there was one. */
  static List<FleetCase> cases() {
    return FleetCase.all().stream()
        .filter(it -> !it.toString().equals("two-eks-clusters"))
        .toList();
  }

  private static Set<String> errors(Fleet fleet) {
    return fleet.findings().stream()
        .map(FleetFinding::finding)
        .filter(Finding::isError)
        .map(Finding::code)
        // Without its time, a role that came after the pod is one that the pod did not get.
        .map(it -> it.equals("WHO902") ? "WHO901" : it)
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path input) throws IOException {
    try (Stream<Path> all = Files.walk(input)) {
      return all.filter(it -> it.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noErrorComesOfWhatWasCutOff(FleetCase each) throws IOException {
    Path input = each.folder().resolve("input");
    Path copy = folder.resolve("input");
    List<Path> files = files(input);
    for (Path file : files) {
      Path to = copy.resolve(input.relativize(file));
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    Set<String> whole = errors(each.judged());
    for (Path file : files) {
      Path cut = copy.resolve(input.relativize(file));
      byte[] text = Files.readAllBytes(file);
      for (int i : SampledCases.oneIn(2, POSITIONS, files.indexOf(file))) {
        Files.write(cut, first(text, i));
        Fleet fleet = Fleet.of(List.of(copy.toString()), FleetFilter.all());
        assertThat(whole).as(file + " cut to " + i + "/5").containsAll(errors(fleet));
        assertThat(fleet.unreadable()).as(file + " cut to " + i + "/5").isNotEmpty();
        assertThat(fleet.exitCode()).isEqualTo(2);
      }
      Files.write(cut, text);
    }
  }

  /** All files are in ASCII, so that no character is cut in two. */
  private static byte[] first(byte[] text, int parts) {
    String all = new String(text, StandardCharsets.UTF_8).stripTrailing();
    return all.substring(0, all.length() * parts / (POSITIONS.size() + 1))
        .getBytes(StandardCharsets.UTF_8);
  }
}
