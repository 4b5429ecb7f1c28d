package dev.whoami.lab;

import dev.whoami.lab.machine.Commands;
import dev.whoami.lab.machine.Isolation;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.Programs;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/**
 * A private network for one world, with only the link-local addresses of AWS. It is set up from
 * inside, after checking that it is not the machine's network.
 */
public final class PrivateNetwork {
  private static final String AGENT = "169.254.170.2/32";
  private static final String POD_IDENTITY = "169.254.170.23/32";
  private static final String POD_IDENTITY_V6 = "fd00:ec2::23/128";
  private static final String INSTANCE = "169.254.169.254/32";
  private static final String INSTANCE_V6 = "fd00:ec2::254/128";
  private static final String SINK = "whoami-sink";

  private final String ip;

  private PrivateNetwork(String ip) {
    this.ip = ip;
  }

  /** The network namespace of this process, as the kernel names it. */
  public static String current() {
    try {
      return Files.readSymbolicLink(Paths.get("/proc/self/ns/net")).toString();
    } catch (IOException e) {
      throw new LabException(
          "a private network needs Linux with /proc; leave --private-network away", e);
    }
  }

  /**
   * Sets up the network of a process that was started from another network; it must have left that
   * one.
   */
  public static Network furnish(World world, String outerNetwork) {
    requireOther(outerNetwork);
    return furnish(world);
  }

  private static void requireOther(String outerNetwork) {
    if (current().equals(outerNetwork)) {
      throw new LabException(
          "this is not a private network but the one it was started from; nothing was changed");
    }
  }

  /** Sets up the private network of this process for a world. */
  public static Network furnish(World world) {
    furnished(world);
    return Network.REAL;
  }

  /** Sets up the network with an additional address for the services of AWS. */
  public static Network furnishWithServices(World world, String outerNetwork) {
    requireOther(outerNetwork);
    furnished(world).setAddress(AwsFront.ADDRESS + "/32", true);
    return Network.REAL;
  }

  private static PrivateNetwork furnished(World world) {
    Isolation.require();
    String ip =
        Programs.find("ip", Unshare.path())
            .orElseThrow(
                () ->
                    new LabException(
                        "a private network needs the program ip, which is not here; install"
                            + " iproute2, or leave --private-network away"))
            .getPath();
    PrivateNetwork network = new PrivateNetwork(ip);
    network.must("link", "set", "lo", "up");
    network.addAgent(world);
    network.addPodIdentity(world);
    network.addInstance(world);
    return network;
  }

  private void addAgent(World world) {
    setAddress(AGENT, world.task().isTask() || world.ecs() != ContainerBehavior.ABSENT);
  }

  private void addPodIdentity(World world) {
    boolean isThere = world.podIdentity() != ContainerBehavior.ABSENT;
    setAddress(POD_IDENTITY, isThere);
    setAddress(POD_IDENTITY_V6, isThere);
  }

  private void addInstance(World world) {
    setAddress(INSTANCE, world.instance().hasAddress());
    setAddress(INSTANCE_V6, world.instance().hasAddress());
    if (world.instance() == InstanceBehavior.BLACKHOLE) {
      must("route", "replace", "blackhole", INSTANCE);
      may("-6", "route", "replace", "blackhole", INSTANCE_V6);
    }
    if (world.instance() == InstanceBehavior.DROPPED) {
      addSink();
    }
  }

  /** A device that drops what is sent to it; kernels differ in which of two kinds they have. */
  private void addSink() {
    if (!may("link", "add", SINK, "type", "dummy")) {
      must("link", "add", SINK, "type", "ifb");
    }
    must("addr", "add", "192.0.2.1/32", "dev", SINK);
    must("link", "set", SINK, "up");
    must("route", "replace", INSTANCE, "dev", SINK);
  }

  private void setAddress(String address, boolean isThere) {
    if (!isThere) {
      may("addr", "del", address, "dev", "lo");
    } else if (address.contains("::")) {
      // A kernel without IPv6 cannot have this address, and the world works without it.
      may("-6", "addr", "replace", address, "dev", "lo", "nodad");
    } else {
      must("addr", "replace", address, "dev", "lo");
    }
  }

  private void must(String... words) {
    Commands.errorOf(command(words))
        .ifPresent(
            error -> {
              throw new LabException(
                  "cannot set up the private network: ip "
                      + String.join(" ", words)
                      + ": "
                      + error
                      + "; leave --private-network away");
            });
  }

  private boolean may(String... words) {
    return !Commands.errorOf(command(words)).isPresent();
  }

  private String[] command(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = ip;
    System.arraycopy(words, 0, command, 1, words.length);
    return command;
  }
}
