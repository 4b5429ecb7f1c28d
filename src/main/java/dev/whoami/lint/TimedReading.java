package dev.whoami.lint;

import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.tree.FoundFiles;
import dev.whoami.world.file.InputKind;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads files one after the other. If one takes long (a pipe without a writer, a lost network
 * share), the next is started in parallel, so that it does not delay the others. Files that are not
 * finished in time are left to a daemon thread.
 */
final class TimedReading {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A program that creates a pipe for a reader opens it at once, even if it writes late. */
  private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);

  private final DeadlineTasks tasks;
  private final FoundFiles files;
  private final ContainerCode code;
  private final Queue<String> waiting;
  private final Map<String, InputKind> begun = new ConcurrentHashMap<>();
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final Map<String, ReadFile> done = new ConcurrentHashMap<>();

  private TimedReading(FoundFiles files, ContainerCode code, DeadlineTasks tasks) {
    this.code = code;
    this.tasks = tasks;
    this.files = files;
    this.waiting = new ConcurrentLinkedQueue<>(files.names());
  }

  /** The files in their order, each of them read or late. */
  static List<ReadFile> of(FoundFiles files, ContainerCode code, DeadlineTasks tasks) {
    TimedReading reading = new TimedReading(files, code, tasks);
    reading.run();
    return reading.result();
  }

  private void run() {
    List<PendingResult<Boolean>> readers = new ArrayList<>();
    do {
      PendingResult<Boolean> reader = tasks.start("lint-" + readers.size(), this::read);
      readers.add(reader);
      while (isBusy(reader) && !isLate()) {}
    } while (!waiting.isEmpty() && !isLate());
    for (PendingResult<Boolean> each : readers) {
      while (isWaitedFor(each)) {}
    }
  }

  /** Where a reader fills the memory, it is the one that fails, and then gives the memory back. */
  private boolean isWaitedFor(PendingResult<Boolean> reader) {
    try {
      return reader.within(patience()).isLate() && !isLate() && isWorthwhile();
    } catch (OutOfMemoryError ofTheReader) {
      return true;
    }
  }

  private boolean read() {
    for (String name = waiting.poll(); name != null; name = waiting.poll()) {
      String each = name;
      begun.put(each, InputKind.of(each));
      Runnable whenOpen = () -> open.add(each);
      done.put(
          each,
          files.isNamed(each)
              ? ReadFile.of(each, code, whenOpen)
              : ReadFile.found(each, code, whenOpen));
    }
    return true;
  }

  /** Whether a reader has finished a file lately, and has not come to the end of all. */
  private boolean isBusy(PendingResult<Boolean> reader) {
    int before = done.size();
    try {
      return reader.within(patience()).isLate() && done.size() > before;
    } catch (OutOfMemoryError ofTheReader) {
      return true;
    }
  }

  private Duration patience() {
    Duration left = left();
    return left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
  }

  /** Part of the time is reserved for judging several files together. */
  private Duration left() {
    return tasks.left(tasks.limit().dividedBy(10));
  }

  private boolean isLate() {
    return left().isZero();
  }

  /** Whether anything other than unopened pipes is missing. */
  private boolean isWorthwhile() {
    if (tasks.elapsedMillis() < LONGEST_OPENING.toMillis()) {
      return true;
    }
    for (Map.Entry<String, InputKind> each : begun.entrySet()) {
      boolean isClosedPipe = each.getValue() == InputKind.PIPE && !open.contains(each.getKey());
      if (!isClosedPipe && !done.containsKey(each.getKey())) {
        return true;
      }
    }
    return false;
  }

  private List<ReadFile> result() {
    TimeoutReason reason = TimeoutReason.within(tasks.limit());
    List<ReadFile> all = new ArrayList<>();
    for (String name : files.names()) {
      ReadFile file = done.get(name);
      InputKind kind = begun.get(name);
      String late = kind == null ? reason.notBegun() : reason.begun(kind, open.contains(name));
      all.add(file == null ? ReadFile.late(name, late) : file);
    }
    return all;
  }
}
