package dev.whoami.lab.proof;

import dev.whoami.lab.AwsFront;
import dev.whoami.lab.InitShell;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.StartedProcesses;
import dev.whoami.lab.certificate.JavaTrustStore;
import dev.whoami.lab.certificate.LabAuthority;
import dev.whoami.lab.endpoint.Outage;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program in one scenario, in the private network of this process. The network has the real
 * addresses of the endpoints and the real names of AWS.
 */
public final class ProgramRun {
  private final Scenario scenario;
  private final List<String> command;
  private final Duration longest;

  private ProgramRun(Scenario scenario, List<String> command, Duration longest) {
    this.scenario = scenario;
    this.command = command;
    this.longest = longest;
  }

  /** A run of a command; it is killed after the longest time. */
  public static ProgramRun of(Scenario scenario, List<String> command, Duration longest) {
    return new ProgramRun(scenario, command, longest);
  }

  /**
   * Runs the program. The record goes to one file of the folder, the output to another. {@code
   * outerNetwork} and {@code outerMounts} are those of the lab that started this process. {@code
   * othersAllow} says whether services that are not simulated allow a request.
   */
  public void record(String outerNetwork, String outerMounts, boolean othersAllow, Path folder) {
    Map<String, String> variables = PassedVariables.unpacked(System.getenv());
    World world =
        ProgramEnvironment.trusting(
            scenario.world(), variables.getOrDefault("JAVA_TOOL_OPTIONS", ambientJavaOptions()));
    for (Map.Entry<String, String> each : variables.entrySet()) {
      if (!each.getKey().equals("JAVA_TOOL_OPTIONS")) {
        world = world.with(world.extras().variable(each.getKey(), each.getValue()));
      }
    }
    Network network = PrivateNetwork.furnishWithServices(world, outerNetwork);
    LabAuthority authority = LabAuthority.create();
    try (RunningWorld running = RunningWorld.start(world, network);
        AwsFront front = AwsFront.open(running, authority, othersAllow)) {
      write(ProgramEnvironment.authority(running), authority.pem());
      write(ProgramEnvironment.trustStore(running), JavaTrustStore.of(authority.certificate()));
      MountedFiles.in(running, outerMounts)
          .place(AwsFront.ADDRESS, ProgramEnvironment.authority(running));
      run(running, front, folder).write(fileOf(folder, scenario));
    }
  }

  private RunRecord run(RunningWorld world, AwsFront front, Path folder) {
    long began = world.log().millis();
    Optional<Integer> exit =
        InitShell.in(world, ProgramEnvironment.ofImage(System.getenv()))
            .run(command, outputOf(folder, scenario), longest);
    long millis = world.log().millis() - began;
    StartedProcesses.endOthersHere();
    front.finish();
    List<LoggedRequest> requests = new ArrayList<>();
    for (LoggedRequest each : world.log().answered()) {
      requests.add(each.since(began));
    }
    return RunRecord.of(
        scenario, exit, millis, recovery(requests), requests, world.owners(), front.names());
  }

  /** When the container's endpoint had recovered, if the program asked it. */
  private Optional<Long> recovery(List<LoggedRequest> requests) {
    if (scenario.world().container() != ContainerBehavior.RECOVERS) {
      return Optional.empty();
    }
    return requests.stream()
        .filter(it -> it.endpoint().equals("container"))
        .findFirst()
        .map(it -> it.millis() + Outage.LENGTH.toMillis());
  }

  static Path fileOf(Path folder, Scenario scenario) {
    return folder.resolve(scenario.kebabName() + ".json");
  }

  static Path outputOf(Path folder, Scenario scenario) {
    return folder.resolve(scenario.kebabName() + ".log");
  }

  private static String ambientJavaOptions() {
    String options = System.getenv("JAVA_TOOL_OPTIONS");
    return options == null ? "" : options;
  }

  private static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new LabException("cannot write " + file + ": " + e, e);
    }
  }
}
