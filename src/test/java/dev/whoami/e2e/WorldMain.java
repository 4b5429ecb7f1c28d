package dev.whoami.e2e;

import com.google.gson.Gson;
import dev.whoami.lab.InitShell;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Agent;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.EnvironmentInheritance;
import dev.whoami.lab.scenario.EnvironmentKeys;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.InstanceStandIn;
import dev.whoami.lab.scenario.Kubernetes;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Profile;
import dev.whoami.lab.scenario.Program;
import dev.whoami.lab.scenario.ScenarioNames;
import dev.whoami.lab.scenario.SecondAgent;
import dev.whoami.lab.scenario.StsBehavior;
import dev.whoami.lab.scenario.TaskMetadata;
import dev.whoami.lab.scenario.Trait;
import dev.whoami.lab.scenario.WebIdentity;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a command in a world on the real addresses, inside a private network that it was started in:
 *
 * <pre>container=HEALTHY instance=V2_ONLY sts=HEALTHY task=EC2 keys=BOTH -- COMMAND...</pre>
 *
 * <p>The other words: {@code scenario=NAME} (first), {@code agent=}, {@code podIdentity=} (a
 * container behaviour, MISSING_TOKEN_FILE or TOKEN_WITH_NEWLINE), {@code secondAgent=}, {@code
 * kubernetes=}, {@code standIn=}, {@code webIdentity=}, {@code profile=}, {@code handover=}, {@code
 * env:NAME=VALUE}, {@code pid1:NAME=VALUE}, {@code unset:NAME}, {@code file:PATH=CONTENT}, {@code
 * report=FILE}. In values {@code {home}} is the home folder. And {@code raw:NAME@HOST:PORT=FAULT},
 * which is a {@link RawEndpoint}; after {@code faultSwitch=NAME} its fault can be changed ({@link
 * FaultSwitch}).
 *
 * <p>Its last line on standard error tells the requests that each endpoint got; the report file has
 * the same, the secrets of the world, and how long the command took.
 */
public final class WorldMain {
  private WorldMain() {}

  public static void main(String[] words) throws IOException {
    try {
      System.exit(run(Arrays.asList(words)));
    } catch (LabException | IllegalArgumentException e) {
      System.err.println("world: " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(List<String> words) throws IOException {
    int end = words.indexOf("--");
    if (end < 0 || end == words.size() - 1) {
      throw new IllegalArgumentException("a command is missing; give one behind --");
    }
    World world = World.of();
    Optional<Path> report = Optional.empty();
    List<String> raw = new ArrayList<>();
    Optional<String> switched = Optional.empty();
    for (String word : words.subList(0, end)) {
      if (word.startsWith("report=")) {
        report = Optional.of(Path.of(word.substring("report=".length())));
      } else if (word.startsWith("faultSwitch=")) {
        switched = Optional.of(word.substring("faultSwitch=".length()));
      } else if (word.startsWith("raw:")) {
        raw.add(word.substring("raw:".length()));
      } else {
        world = with(world, word);
      }
    }
    Network network = PrivateNetwork.furnish(world);
    List<RawEndpoint> rawEndpoints = listen(raw);
    if (switched.isPresent()) {
      FaultSwitch.listen(named(switched.get(), rawEndpoints));
    }
    try (RunningWorld running = RunningWorld.start(world, network)) {
      long start = System.nanoTime();
      int exit = InitShell.in(running).run(words.subList(end + 1, words.size()));
      long millis = (System.nanoTime() - start) / 1_000_000;
      Map<String, List<String>> requests = new LinkedHashMap<>(running.requests());
      rawEndpoints.forEach(each -> each.tell(requests));
      tell(running, requests, millis, report);
      return exit;
    }
  }

  private static List<RawEndpoint> listen(List<String> raw) throws IOException {
    List<RawEndpoint> all = new ArrayList<>();
    for (String each : raw) {
      String[] parts = each.split("[@=]", 3);
      all.add(RawEndpoint.listen(parts[0], parts[1], ReplyFault.valueOf(parts[2])));
    }
    return all;
  }

  private static RawEndpoint named(String name, List<RawEndpoint> all) {
    return all.stream()
        .filter(it -> it.isCalled(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no raw endpoint is called " + name));
  }

  private static void tell(
      RunningWorld world, Map<String, List<String>> requests, long millis, Optional<Path> report)
      throws IOException {
    Gson gson = new Gson();
    System.err.println("world: requests " + gson.toJson(requests));
    if (report.isPresent()) {
      List<String> secrets = new ArrayList<>(world.secrets());
      secrets.addAll(
          List.of(
              HealthyReplies.SECRET_KEY,
              HealthyReplies.TOKEN,
              HealthyReplies.METADATA_TOKEN,
              FaultyEndpoint.POD_TOKEN));
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("elapsedMillis", millis);
      all.put("requests", requests);
      all.put("secrets", secrets);
      all.put("home", world.home().toString());
      Files.writeString(report.get(), gson.toJson(all));
    }
  }

  static World with(World world, String word) {
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    String value = equals < 0 ? "" : word.substring(equals + 1);
    int colon = name.indexOf(':');
    if (colon > 0) {
      return withExtra(world, name.substring(0, colon), name.substring(colon + 1), value);
    }
    return switch (name) {
      case "scenario" -> ScenarioNames.named(value).world();
      case "podIdentity" -> withPodIdentity(world, value);
      default -> world.with(trait(name, value));
    };
  }

  private static Trait trait(String name, String value) {
    return switch (name) {
      case "container" -> ContainerBehavior.valueOf(value);
      case "agent" -> Agent.valueOf(value);
      case "instance" -> InstanceBehavior.valueOf(value);
      case "sts" -> StsBehavior.valueOf(value);
      case "task" -> TaskMetadata.valueOf(value);
      case "kubernetes" -> Kubernetes.valueOf(value);
      case "keys" -> EnvironmentKeys.valueOf(value);
      case "webIdentity" -> WebIdentity.valueOf(value);
      case "profile" -> Profile.valueOf(value);
      case "handover" -> EnvironmentInheritance.valueOf(value);
      case "program" -> Program.valueOf(value);
      case "standIn" -> InstanceStandIn.valueOf(value);
      case "secondAgent" -> SecondAgent.valueOf(value);
      default -> throw new IllegalArgumentException("a world has no " + name);
    };
  }

  private static World withPodIdentity(World world, String value) {
    return switch (value) {
      case "MISSING_TOKEN_FILE" ->
          world.with(ContainerBehavior.HEALTHY).with(Agent.POD_IDENTITY_MISSING_TOKEN_FILE);
      case "TOKEN_WITH_NEWLINE" ->
          world.with(ContainerBehavior.HEALTHY).with(Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE);
      default -> world.with(ContainerBehavior.valueOf(value)).with(Agent.POD_IDENTITY);
    };
  }

  private static World withExtra(World world, String kind, String name, String value) {
    return world.with(
        switch (kind) {
          case "env" -> world.extras().variable(name, value);
          case "pid1" -> world.extras().initVariable(name, value);
          case "unset" -> world.extras().unset(name);
          case "file" -> world.extras().file(name, value);
          default -> throw new IllegalArgumentException("a world has no " + kind + ":");
        });
  }
}
