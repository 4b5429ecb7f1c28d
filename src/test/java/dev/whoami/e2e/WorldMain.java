package dev.whoami.e2e;

import com.google.gson.Gson;
import dev.whoami.lab.InitShell;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.machine.Commands;
import dev.whoami.lab.machine.Isolation;
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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands in one world after another on the real addresses, inside a private network that it
 * was started in: a program of its own for each world would cost more than the world.
 *
 * <p>A line of standard input is a {@link Request} in JSON, and is answered with a line of JSON:
 * the exit code, how long the command took, the requests that each endpoint got, the secrets of the
 * world and its home folder; or an error. What the command says is in the files "out" and "err" of
 * the request's folder. With {@code lab} the command is how whoami is started, the words are its
 * options, and the lab itself makes the world and judges the diagnosis: {@link LabRequest}.
 *
 * <p>The words of a world: {@code scenario=NAME} (first), {@code container=}, {@code instance=},
 * {@code sts=}, {@code task=}, {@code keys=}, {@code agent=}, {@code podIdentity=} (a container
 * behavior, MISSING_TOKEN_FILE or TOKEN_WITH_NEWLINE), {@code secondAgent=}, {@code kubernetes=},
 * {@code standIn=}, {@code webIdentity=}, {@code profile=}, {@code inheritance=}, {@code
 * env:NAME=VALUE}, {@code pid1:NAME=VALUE}, {@code unset:NAME}, {@code file:PATH=CONTENT}. In
 * values {@code {home}} is the home folder. And {@code raw:NAME@HOST:PORT=FAULT}, which is a {@link
 * RawEndpoint}; after {@code faultSwitch=NAME} its fault can be changed ({@link FaultSwitch}).
 */
public final class WorldMain {
  private static final Gson GSON = new Gson();

  /** Redirected by a shell that is gone then: the lab's own gives its terminal to a command. */
  private static final List<String> INTO_FOLDER =
      List.of("/bin/sh", "-c", "exec \"$@\" </dev/null >\"$0/out\" 2>\"$0/err\"");

  /** As a network that was never used. */
  private static final String NEW_NETWORK =
      "ip link set lo down; ip addr flush dev lo; ip link del whoami-sink;"
          + " ip route flush table main; ip -6 route flush table main; ip link set lo up";

  private WorldMain() {}

  /** What is asked for. */
  private static final class Request {
    private List<String> words = List.of();
    private List<String> command = List.of();
    private String folder = "";
    private @Nullable LabRequest lab;
  }

  public static void main(String[] none) throws IOException {
    // The names lead somewhere else in the next world.
    Security.setProperty("networkaddress.cache.ttl", "0");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(GSON.toJson(answer(GSON.fromJson(line, Request.class))));
    }
    System.exit(0);
  }

  private static Map<String, Object> answer(Request request) throws IOException {
    try {
      Isolation.require();
      // What is not there cannot be removed. A shell starts each of them sooner than a JVM does.
      Commands.errorOf("sh", "-c", NEW_NETWORK);
      return request.lab == null ? run(request) : judged(request.lab, request);
    } catch (LabException | IllegalArgumentException e) {
      return Map.of("error", String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> judged(LabRequest lab, Request request) throws IOException {
    return Map.of("exit", lab.run(request.command, request.words, Path.of(request.folder)));
  }

  private static Map<String, Object> run(Request request) throws IOException {
    World world = World.of();
    List<String> raw = new ArrayList<>();
    Optional<String> switched = Optional.empty();
    for (String word : request.words) {
      if (word.startsWith("faultSwitch=")) {
        switched = Optional.of(word.substring("faultSwitch=".length()));
      } else if (word.startsWith("raw:")) {
        raw.add(word.substring("raw:".length()));
      } else {
        world = with(world, word);
      }
    }
    Network network = PrivateNetwork.furnish(world);
    List<RawEndpoint> rawEndpoints = new ArrayList<>();
    try {
      listen(raw, rawEndpoints);
      if (switched.isPresent()) {
        FaultSwitch.listen(named(switched.get(), rawEndpoints));
      }
      try (RunningWorld running = RunningWorld.start(world, network)) {
        List<String> command = new ArrayList<>(INTO_FOLDER);
        command.add(request.folder);
        command.addAll(request.command);
        long start = System.nanoTime();
        int exit = InitShell.in(running).run(command);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Map<String, List<String>> requests = new LinkedHashMap<>(running.requests());
        rawEndpoints.forEach(each -> each.tell(requests));
        return answer(running, exit, millis, requests);
      }
    } finally {
      for (RawEndpoint each : rawEndpoints) {
        each.close();
      }
    }
  }

  private static void listen(List<String> words, List<RawEndpoint> all) throws IOException {
    for (String each : words) {
      String[] parts = each.split("[@=]", 3);
      all.add(RawEndpoint.listen(parts[0], parts[1], ReplyFault.valueOf(parts[2])));
    }
  }

  private static RawEndpoint named(String name, List<RawEndpoint> all) {
    return all.stream()
        .filter(it -> it.isCalled(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no raw endpoint is called " + name));
  }

  private static Map<String, Object> answer(
      RunningWorld world, int exit, long millis, Map<String, List<String>> requests) {
    List<String> secrets = new ArrayList<>(world.secrets());
    secrets.addAll(
        List.of(
            HealthyReplies.SECRET_KEY,
            HealthyReplies.TOKEN,
            HealthyReplies.METADATA_TOKEN,
            FaultyEndpoint.POD_TOKEN));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("exit", exit);
    all.put("elapsedMillis", millis);
    all.put("requests", requests);
    all.put("secrets", secrets);
    all.put("home", world.home().toString());
    return all;
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
      case "inheritance" -> EnvironmentInheritance.valueOf(value);
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
