package dev.whoami.lab;

import dev.whoami.lab.endpoint.EndpointWarmUp;
import dev.whoami.lab.endpoint.Endpoints;
import dev.whoami.lab.endpoint.Tokens;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.RequestLog;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.OwnAddress;
import dev.whoami.lab.machine.TemporaryFolder;
import dev.whoami.lab.scenario.EnvironmentInheritance;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.World;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A world whose endpoints listen and whose files exist, until it is closed or the program ends for
 * any reason.
 */
public final class RunningWorld implements AutoCloseable {
  private final World world;
  private final TemporaryFolder folder;
  private final KeyRing ring;
  private final Tokens tokens;
  private final RequestLog log;
  private final Endpoints endpoints;
  private final Map<String, String> variables;
  private final Map<String, String> initVariables;
  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final Thread atExit = new Thread(this::end, "lab-end");

  private RunningWorld(World world, Network network, TemporaryFolder folder) {
    this.world = world;
    this.folder = folder;
    this.ring = world.keyLife().newRing();
    this.log = new RequestLog();
    this.tokens = Tokens.of(world, ring);
    FileLayout.place(world, tokens, ring, folder);
    EndpointWarmUp.run();
    this.endpoints = Endpoints.open(world, network, tokens, ring, log);
    Map<String, String> platform =
        PlatformEnvironment.of(world, network, endpoints, folder, tokens, ring);
    platform.putAll(world.extras().variables());
    platform.keySet().removeAll(world.extras().unset());
    this.initVariables = filledIn(platform);
    initVariables.putAll(filledIn(world.extras().initVariables()));
    this.variables = filledIn(platform);
    if (world.inheritance() == EnvironmentInheritance.LOSES_CONTAINER_VARIABLE) {
      variables.remove(PlatformEnvironment.RELATIVE_URI);
      variables.remove(PlatformEnvironment.FULL_URI);
    }
  }

  /** Opens the listeners and writes the files of a world. */
  public static RunningWorld start(World world, Network network) {
    if (network == Network.LOOPBACK && world.instance() == InstanceBehavior.DROPPED) {
      throw new LabException("packets can vanish only in a private network: add --private-network");
    }
    return start(world, network, TemporaryFolder.create());
  }

  /** Starts a world for other containers, which see the folder at the same path. */
  public static RunningWorld share(World world, Path folder) {
    SharedWorld.require(world);
    // Checked before anything is written, because STS needs the same check.
    OwnAddress.shared();
    return start(world, Network.SHARED, TemporaryFolder.within(folder));
  }

  private static RunningWorld start(World world, Network network, TemporaryFolder folder) {
    try {
      RunningWorld running = new RunningWorld(world, network, folder);
      Runtime.getRuntime().addShutdownHook(running.atExit);
      return running;
    } catch (LabException e) {
      folder.close();
      throw e;
    }
  }

  /** The variables of the process in this world. */
  public Map<String, String> variables() {
    return Collections.unmodifiableMap(variables);
  }

  /** The variables of PID 1 in this world. */
  Map<String, String> initVariables() {
    return Collections.unmodifiableMap(initVariables);
  }

  /** The real address of STS, whatever the variables say. */
  public String sts() {
    return endpoints.sts();
  }

  World world() {
    return world;
  }

  EndpointService stsService() {
    return endpoints.stsService();
  }

  public RequestLog log() {
    return log;
  }

  public KeyRing ring() {
    return ring;
  }

  public Tokens tokens() {
    return tokens;
  }

  /** The home folder of processes in this world. */
  public Path home() {
    return folder.home();
  }

  /** Every secret that this world has created so far; none of them may appear anywhere. */
  public List<String> secrets() {
    return ring.secrets();
  }

  /** The ARN of the owner for each access key ID that this world has created so far. */
  public Map<String, String> owners() {
    return ring.owners();
  }

  /** The requests that each endpoint received so far, by its name. */
  public Map<String, List<String>> requests() {
    return log.all();
  }

  /** Serves until this program is interrupted. */
  void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The path for a file of this run that is not in the home folder. */
  public Path scratch(String name) {
    return folder.path().resolve(name);
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException ignored) {
      // The program is already ending, and the hook runs or has run.
    }
  }

  private void end() {
    if (isClosed.compareAndSet(false, true)) {
      InitShell.endIn(this);
      endpoints.close();
      folder.close();
    }
  }

  /** Values in which {@code {home}} is replaced by the home folder. */
  private Map<String, String> filledIn(Map<String, String> values) {
    Map<String, String> filled = new LinkedHashMap<>();
    values.forEach((name, value) -> filled.put(name, value.replace("{home}", home().toString())));
    return filled;
  }
}
