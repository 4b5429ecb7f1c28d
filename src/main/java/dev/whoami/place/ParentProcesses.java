package dev.whoami.place;

import dev.whoami.world.LabInit;
import dev.whoami.world.ProcessEntry;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the processes above this one have in their environment. First PID 1, to which the
 * container's runtime gave its variables; next the parents in between, from the top down: the first
 * of them that has a credentials variable which this process lacks is the one that lost it on the
 * way down.
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

  private static final Pattern OWN = Pattern.compile("(?m)^Pid:\\s*(\\d+)");
  private static final int DEEPEST = 32;

  private final long pid;
  private final Map<String, String> lost;
  private final Map<String, String> environment;
  private final boolean topReadable;

  private ParentProcesses(
      long pid, Map<String, String> lost, Map<String, String> environment, boolean topReadable) {
    this.pid = pid;
    this.lost = lost;
    this.environment = environment;
    this.topReadable = topReadable;
  }

  /** Nothing is known of the processes above. */
  static ParentProcesses unknown() {
    return new ParentProcesses(0, new LinkedHashMap<>(), new LinkedHashMap<>(), false);
  }

  static ParentProcesses observe(Witness w) {
    long last = LabInit.of(w::env, w::file).pid().orElse(1L);
    Deque<Long> chain = new ArrayDeque<>();
    Reading status = w.file("/proc/self/status");
    long own = field(OWN, status).orElse(0L);
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
    return among(chain, own, w);
  }

  private static ParentProcesses among(Iterable<Long> topDown, long own, Witness w) {
    boolean isTop = true;
    boolean topReadable = own == 1;
    Map<String, String> highest = new LinkedHashMap<>();
    for (long pid : topDown) {
      Reading environ = w.file("/proc/" + pid + "/environ");
      Map<String, String> variables = ProcessSurroundings.variablesIn(environ.text());
      if (isTop) {
        topReadable = environ.isPresent();
        highest = variables;
        isTop = false;
      }
      Map<String, String> lost = lost(variables, w);
      if (!lost.isEmpty()) {
        return new ParentProcesses(pid, lost, highest, topReadable);
      }
    }
    return new ParentProcesses(0, new LinkedHashMap<>(), highest, topReadable);
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

  private static Optional<Long> field(Pattern pattern, Reading status) {
    Matcher matcher = pattern.matcher(status.text());
    return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }

  /** The process that has credentials variables which this one lacks; 0 where none has. */
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

  /** Whether PID 1's environment could be read, so that its silence means something. */
  public boolean isTopReadable() {
    return topReadable;
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
