package dev.whoami.lab;

import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.EnvironmentInheritance;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.InstanceStandIn;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;

/**
 * A world that serves the containers beside this one. It listens on the addresses that the
 * container engine gave to this one. All of them see a shared folder at the same path.
 */
public final class SharedWorld {
  static final String ENVIRONMENT = "environment";

  private final RunningWorld world;

  private SharedWorld(RunningWorld world) {
    this.world = world;
  }

  public static SharedWorld of(RunningWorld world) {
    return new SharedWorld(world);
  }

  /** Writes the variables for a shell in another container, and serves until this program ends. */
  public void serve(PrintStream out) {
    Path environment = writeEnvironment();
    out.println("lab: serving. A shell in another container is in this world after:");
    out.println("  . " + environment);
    out.flush();
    world.awaitEnd();
  }

  /** The file appears, complete, once everything listens. */
  Path writeEnvironment() {
    Path part = world.scratch(ENVIRONMENT + ".part");
    Path whole = world.scratch(ENVIRONMENT);
    String text = PrintedEnvironment.of(world, Collections.emptyMap()).commands();
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LabException("cannot write " + whole + ": " + e, e);
    }
  }

  /**
   * Refuses a world with parts that belong to the asking container itself and not to an endpoint.
   */
  static void require(World world) {
    if (world.service().isLocal()) {
      refuse("the service answers on the loopback of the container that asks");
    }
    if (world.inheritance() == EnvironmentInheritance.LOSES_CONTAINER_VARIABLE) {
      refuse("what gets lost between PID 1 and a process is lost in the container that asks");
    }
    if (world.standIn() == InstanceStandIn.SIGNING_HELPER) {
      refuse("the helper of IAM Roles Anywhere listens inside the container that asks");
    }
    if (world.instance() == InstanceBehavior.BLACKHOLE
        || world.instance() == InstanceBehavior.DROPPED) {
      refuse("a route that leads nowhere is one of the container that asks");
    }
  }

  private static void refuse(String why) {
    throw new LabException(why + "; take --private-network in place of --serve");
  }
}
