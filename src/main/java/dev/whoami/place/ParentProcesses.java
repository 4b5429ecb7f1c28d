package dev.whoami.place;

import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.EnvironmentBlock;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessStatus;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The environments of the processes above this one. First PID 1, to which the container's runtime
 * gave its variables; next the parents in between, from the top down. The first that has a
 * credentials variable which this process lacks is reported: the variable was lost below it.
 */
public final class ParentProcesses {
  /** The variables by which a runtime hands a role to a container. */
  private static final String[] CREDENTIALS = {
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
    "AWS_ROLE_ARN",
    "AWS_WEB_IDENTITY_TOKEN_FILE"
  };

  /** ECS sets it in every container since 2019, under this name or with the suffix _V4. */
  private static final String OF_ECS = "ECS_CONTAINER_METADATA_URI";

  /** What the environment of PID 1 proves about the variables that ECS gave the container. */
  public enum Top {
    /** It has all of them, so ECS never gave a variable that is missing there. */
    TELLS,
    UNREADABLE,
    /** The containers share a process namespace, and PID 1 belongs to another container. */
    OF_OTHER_CONTAINER,
    /** PID 1 has overwritten them with its process title. */
    OVERWRITTEN,
    /** It also lacks what ECS always gives: something took that away before PID 1 ran. */
    CLEANED
  }

  private static final int DEEPEST = 32;

  private final long pid;
  private final Map<String, String> lost;
  private final Map<String, String> environment;
  private final Top top;
  private final AccessKeysAbove keys;

  private ParentProcesses(
      long pid,
      Map<String, String> lost,
      Map<String, String> environment,
      Top top,
      AccessKeysAbove keys) {
    this.pid = pid;
    this.lost = lost;
    this.environment = environment;
    this.top = top;
    this.keys = keys;
  }

  /** Nothing is known of the processes above. */
  static ParentProcesses unknown() {
    return new ParentProcesses(
        0, new LinkedHashMap<>(), new LinkedHashMap<>(), Top.UNREADABLE, AccessKeysAbove.unknown());
  }

  public static ParentProcesses observe(Witness w) {
    long last = SimulatedContainer.of(w::env, w::file).init();
    Deque<Long> chain = new ArrayDeque<>();
    Reading status = w.file("/proc/self/status");
    long own = ProcessStatus.in(status.text()).number("Pid").orElse(0L);
    for (int depth = 0; depth < DEEPEST && own != last && status.isPresent(); depth++) {
      long parent = ProcessEntry.parentIn(status.text());
      if (parent == 0) {
        break;
      }
      chain.push(parent);
      if (parent == last) {
        break;
      }
      status = w.file("/proc/" + parent + "/status");
    }
    boolean isExec = own != 0 && own != last && !chain.contains(last);
    AccessKeysAbove none = own == last ? AccessKeysAbove.ofFirst() : AccessKeysAbove.unknown();
    if (!isExec) {
      boolean isBelow = chain.contains(last) && own != last;
      AccessKeysAbove known = isBelow ? none.with(properties(last, w)) : none;
      return among(chain, last, own, Top.UNREADABLE, known, w);
    }
    Top unknown = topOfExec(last, w);
    if (unknown == Top.TELLS) {
      chain.push(last);
    }
    AccessKeysAbove beside = none.beside();
    return unknown == Top.OF_OTHER_CONTAINER
        ? among(chain, last, own, unknown, beside, w)
        : among(chain, last, own, unknown, beside.with(properties(last, w)), w);
  }

  private static PropertiesOfFirst properties(long first, Witness w) {
    return PropertiesOfFirst.of(FirstJvm.all(first, w), w);
  }

  /**
   * A process that an exec starts is in the container, but its parent is outside. If containers
   * share a process namespace, PID 1 may belong to another container: its mount namespace then
   * differs.
   */
  private static Top topOfExec(long pid, Witness w) {
    Reading theirs = w.link("/proc/" + pid + "/ns/mnt");
    Reading own = w.link("/proc/self/ns/mnt");
    if (theirs.isAbsent() || own.isAbsent()) {
      return Top.UNREADABLE;
    }
    return theirs.text().equals(own.text()) ? Top.TELLS : Top.OF_OTHER_CONTAINER;
  }

  private static ParentProcesses among(
      Iterable<Long> topDown, long first, long own, Top unseen, AccessKeysAbove none, Witness w) {
    AccessKeysAbove keys = none;
    boolean isTop = true;
    Top top = own == 1 ? told(name -> w.aside().env(name).isPresent()) : unseen;
    Map<String, String> highest = new LinkedHashMap<>();
    for (long pid : topDown) {
      Reading environ = w.file("/proc/" + pid + "/environ");
      EnvironmentBlock block = EnvironmentBlock.of(environ.text());
      Map<String, String> variables = block.variables();
      if (isTop) {
        top = top(environ, block);
        highest = variables;
        isTop = false;
      }
      if (!block.isOverwritten()) {
        keys = keys.with(variables, pid == first, w);
      }
      Map<String, String> lost = lost(variables, w);
      if (!lost.isEmpty()) {
        return new ParentProcesses(pid, lost, highest, top, keys);
      }
    }
    return new ParentProcesses(0, new LinkedHashMap<>(), highest, top, keys);
  }

  private static Top top(Reading environ, EnvironmentBlock block) {
    if (environ.isAbsent()) {
      return Top.UNREADABLE;
    }
    return block.isOverwritten() ? Top.OVERWRITTEN : told(block.variables()::containsKey);
  }

  private static Top told(Predicate<String> isSet) {
    return isSet.test(OF_ECS) || isSet.test(OF_ECS + "_V4") ? Top.TELLS : Top.CLEANED;
  }

  private static Map<String, String> lost(Map<String, String> theirs, Witness w) {
    Map<String, String> lost = new LinkedHashMap<>();
    for (String name : CREDENTIALS) {
      String value = theirs.get(name);
      if (value != null && !value.trim().isEmpty() && w.env(name).isAbsent()) {
        lost.put(name, value);
      }
    }
    return lost;
  }

  /** The process that has credentials variables which this one lacks; 0 if there is none. */
  public long pid() {
    return pid;
  }

  /** The names of the variables that were lost between that process and this one. */
  public Set<String> lostNames() {
    return Collections.unmodifiableSet(lost.keySet());
  }

  public boolean hasLost() {
    return !lost.isEmpty();
  }

  /** The lost variables with their values, which may be secrets. */
  public Map<String, String> lost() {
    return new LinkedHashMap<>(lost);
  }

  /** The access keys here, compared with those of the processes above. */
  public AccessKeysAbove keys() {
    return keys;
  }

  /** What follows if PID 1 lacks a variable. */
  public Top top() {
    return top;
  }

  /** The names of AWS's variables that PID 1 has and this process lacks. */
  Set<String> lackingOfTop(Witness w) {
    Set<String> lacking = new TreeSet<>();
    for (String name : environment.keySet()) {
      boolean isAws = name.startsWith("AWS_") || name.startsWith("ECS_");
      if (isAws && w.env(name).isAbsent()) {
        lacking.add(name);
      }
    }
    return lacking;
  }

  /** A variable of PID 1. */
  Optional<String> ofTop(String name) {
    return Optional.ofNullable(environment.get(name));
  }
}
