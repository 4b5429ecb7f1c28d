package dev.whoami.e2e;

import dev.whoami.lab.ScenarioRun;
import dev.whoami.lab.scenario.ScenarioNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A diagnosis that the lab is to make and to judge. The lab is in a {@link WorldMain}, which makes
 * many of them; whoami is a process of its own each time.
 */
record LabRequest(String scenario, String recording) {
  /** On the real addresses, as text. */
  static LabRequest onTheRealAddresses(String scenario) {
    return new LabRequest(scenario, "");
  }

  /** On loopback, as JSON, and recorded in this folder. */
  static LabRequest recorded(String scenario, Path folder) {
    return new LabRequest(scenario, folder.toString());
  }

  /** In the private network of this process; the lab's exit code. */
  int run(List<String> whoami, List<String> options, Path folder) throws IOException {
    ScenarioRun run = new ScenarioRun(ScenarioNames.named(scenario), whoami, options, folder);
    return recording.isEmpty()
        ? run.asTextOnTheRealAddresses()
        : run.asJsonRecordedIn(Path.of(recording));
  }
}
