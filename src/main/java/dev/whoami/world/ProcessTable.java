package dev.whoami.world;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.ProcessTextLimit;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.process.ProcessId;
import dev.whoami.world.process.ProcessStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The visible processes by pid: a bounded number of them, without kernel threads and zombies. */
public final class ProcessTable {
  private static final int MOST_NAMES = 4096;
  private static final int MOST_PROCESSES = 512;

  /** The most memory for all command lines: one can have 6 MiB, and a few hundred is usual. */
  private static final long MOST_TEXT = Math.min(16 << 20, ProcessTextLimit.inThisJava().memory());

  /** A few hundred processes take a tenth of this time. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Map<Long, ProcessEntry> entries;
  private final long own;
  private final boolean isCut;

  private ProcessTable(Map<Long, ProcessEntry> entries, long own, boolean isCut) {
    this.entries = Collections.unmodifiableMap(entries);
    this.own = own;
    this.isCut = isCut;
  }

  /** Lists the processes in /proc. */
  public static ProcessTable in(Surroundings here) {
    return in(here, LIMIT);
  }

  /** Lists the processes in /proc that can be read within this time. */
  public static ProcessTable in(Surroundings here, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    Listing proc = here.list("/proc", MOST_NAMES);
    TreeSet<Long> pids = new TreeSet<>();
    proc.names().forEach(name -> ProcessId.in(name).ifPresent(pids::add));
    Map<Long, ProcessEntry> entries = new TreeMap<>();
    int looked = 0;
    boolean isAnyLeftOut = false;
    long text = 0;
    for (long pid : pids) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (looked == MOST_PROCESSES || text > MOST_TEXT || left.isNegative()) {
        break;
      }
      looked++;
      Optional<Optional<ProcessEntry>> look = ProcessLook.within(left, () -> entry(pid, here));
      Optional<ProcessEntry> entry = look.flatMap(it -> it);
      isAnyLeftOut |= !look.isPresent() || (!entry.isPresent() && isTooLarge(pid, here, left));
      entry.ifPresent(it -> entries.put(pid, it));
      text += entry.map(ProcessTable::length).orElse(0L);
    }
    boolean isCut = proc.isCut() || pids.size() > looked || isAnyLeftOut;
    return new ProcessTable(entries, own(here), isCut);
  }

  private static long length(ProcessEntry entry) {
    long length = 0;
    for (String each : entry.words()) {
      length += each.length();
    }
    return ProcessTextLimit.memoryFor(length, entry.words().size());
  }

  /** A process without a command line is a thread of the kernel, or has too long a one. */
  private static boolean isTooLarge(long pid, Surroundings here, Duration left) {
    return ProcessLook.within(left, () -> here.file("/proc/" + pid + "/cmdline").status())
        .map(it -> it == Reading.Status.TOO_LARGE)
        .orElse(true);
  }

  private static long own(Surroundings here) {
    return ProcessStatus.in(here.file("/proc/self/status").text()).number("Pid").orElse(0L);
  }

  /** The process of these surroundings. */
  public static Optional<ProcessEntry> self(Surroundings here) {
    Reading words = here.file("/proc/self/cmdline");
    String status = here.file("/proc/self/status").text();
    return words.hasText()
        ? Optional.of(ProcessEntry.of(own(here), status, words(words.text())))
        : Optional.empty();
  }

  /** The process with this pid; empty if it has no command line. */
  public static Optional<ProcessEntry> entry(long pid, Surroundings here) {
    Reading words = here.file("/proc/" + pid + "/cmdline");
    if (!words.hasText()) {
      return Optional.empty();
    }
    String status = here.file("/proc/" + pid + "/status").text();
    return Optional.of(ProcessEntry.of(pid, status, words(words.text())));
  }

  /** Splits a command line. Every word ends with a zero byte, including the last one. */
  private static List<String> words(String commandLine) {
    List<String> words = Arrays.asList(commandLine.split("\0", -1));
    int last = words.size() - 1;
    return words.get(last).isEmpty() ? words.subList(0, last) : words;
  }

  public List<ProcessEntry> all() {
    return new ArrayList<>(entries.values());
  }

  public Optional<ProcessEntry> of(long pid) {
    return Optional.ofNullable(entries.get(pid));
  }

  public List<ProcessEntry> childrenOf(long pid) {
    List<ProcessEntry> children = all();
    children.removeIf(it -> it.parent() != pid);
    return children;
  }

  /** The processes whose parent is not visible: PID 1, and what was started from outside. */
  public List<ProcessEntry> roots() {
    List<ProcessEntry> roots = all();
    roots.removeIf(it -> entries.containsKey(it.parent()));
    return roots;
  }

  /** This process, its descendants, and the whole session from outside in which it was started. */
  public Set<Long> ofThisSession(long top) {
    long root = own;
    Set<Long> seen = new TreeSet<>();
    while (entries.containsKey(root) && seen.add(root)) {
      long parent = entries.get(root).parent();
      if (parent == top || root == top) {
        // A child of PID 1 may also be the script that started the application.
        return withDescendants(own);
      }
      if (!entries.containsKey(parent)) {
        return withDescendants(root);
      }
      root = parent;
    }
    return withDescendants(own);
  }

  /** This process and its descendants. */
  public Set<Long> ownProcesses() {
    return withDescendants(own);
  }

  private Set<Long> withDescendants(long pid) {
    Set<Long> all = new TreeSet<>();
    Deque<Long> left = new ArrayDeque<>();
    left.push(pid);
    while (!left.isEmpty()) {
      long next = left.pop();
      if (all.add(next)) {
        childrenOf(next).forEach(it -> left.push(it.pid()));
      }
    }
    return all;
  }

  /** Whether there are more processes than could be read. */
  public boolean isCut() {
    return isCut;
  }
}
