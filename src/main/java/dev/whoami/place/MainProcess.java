package dev.whoami.place;

import dev.whoami.world.ProcessTable;
import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Surroundings;
import dev.whoami.world.process.InitShim;
import dev.whoami.world.process.ProcessEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The process that is the application of this container. First PID 1 or, if that only starts other
 * programs, the processes below it. Next, if none of these qualifies, the processes that were
 * started from outside, such as those of other containers that share this one's process namespace.
 * If several qualify, or the only one is not a JVM, it is the only JVM here. whoami, its session
 * and the agents of ECS Exec do not count.
 */
public final class MainProcess {
  private final @Nullable ProcessEntry process;
  private final List<ProcessEntry> candidates;
  private final boolean isCut;

  private MainProcess(@Nullable ProcessEntry process, List<ProcessEntry> candidates) {
    this(process, candidates, false);
  }

  private MainProcess(
      @Nullable ProcessEntry process, List<ProcessEntry> candidates, boolean isCut) {
    this.process = process;
    this.candidates = Collections.unmodifiableList(candidates);
    this.isCut = isCut;
  }

  /** Chooses among the visible processes. */
  public static MainProcess of(ProcessTable table, Surroundings here) {
    long init = SimulatedContainer.of(here::environment, here::file).init();
    return of(table, table.of(init).isPresent() ? init : 1);
  }

  static MainProcess of(ProcessTable table, long top) {
    Set<Long> left = table.ofThisSession(top);
    Set<ProcessEntry> mains = new LinkedHashSet<>();
    Optional<ProcessEntry> first = table.of(top);
    first.ifPresent(it -> collect(it, table, new LinkedHashSet<>(left), mains));
    if (mains.isEmpty() && top == 1) {
      Set<Long> seen = new LinkedHashSet<>(left);
      table.roots().stream()
          .filter(it -> it.pid() != top)
          .forEach(it -> collect(it, table, seen, mains));
    }
    if (table.isCut()) {
      return ofSome(first.orElse(null), mains);
    }
    List<ProcessEntry> jvms = table.all();
    jvms.removeIf(it -> !it.isJava() || left.contains(it.pid()));
    return decided(new ArrayList<>(mains), jvms, first.orElse(null));
  }

  /** If some processes were not read, only a JVM at the top is certain. */
  private static MainProcess ofSome(@Nullable ProcessEntry first, Set<ProcessEntry> mains) {
    boolean isCertain = first != null && first.isJava() && mains.contains(first);
    return new MainProcess(isCertain ? first : null, new ArrayList<>(mains), !isCertain);
  }

  private static MainProcess decided(
      List<ProcessEntry> mains, List<ProcessEntry> jvms, @Nullable ProcessEntry first) {
    if (mains.size() == 1 && mains.get(0).isJava()) {
      return new MainProcess(mains.get(0), mains);
    }
    if (jvms.size() == 1) {
      return new MainProcess(jvms.get(0), jvms);
    }
    if (mains.size() == 1) {
      return new MainProcess(mains.get(0), mains);
    }
    if (mains.isEmpty() && first != null && !first.program().equals("pause")) {
      return new MainProcess(first, Collections.singletonList(first));
    }
    return new MainProcess(null, mains);
  }

  /** From the top down, the first processes that do more than start others. */
  private static void collect(
      ProcessEntry process, ProcessTable table, Set<Long> seen, Set<ProcessEntry> mains) {
    if (!seen.add(process.pid()) || InitShim.isAgent(process)) {
      return;
    }
    if (!InitShim.is(process)) {
      mains.add(process);
      return;
    }
    table.childrenOf(process.pid()).forEach(it -> collect(it, table, seen, mains));
  }

  /** The process; empty if no process or several processes qualify. */
  public Optional<ProcessEntry> process() {
    return Optional.ofNullable(process);
  }

  /** The processes that qualify; empty if only whoami runs here. */
  public List<ProcessEntry> candidates() {
    return candidates;
  }

  /** Whether a process that could not be read may be the application. */
  public boolean isCut() {
    return isCut;
  }
}
