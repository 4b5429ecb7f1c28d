package dev.whoami.fleet;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import dev.whoami.fleet.input.ItemKind;
import dev.whoami.fleet.model.ResourceVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the files were written, as far as they say it: by the record of fleet-collect, or by the
 * last heartbeat of a node. Any other file is at least as new as the newest pod in it.
 */
final class ReadTimes {
  /** In so short a time little changes between the first and the last command. */
  private static final Duration SHORT = Duration.ofMinutes(15);

  private static final String RECORD = "collected.json";

  private final Map<String, Instant> written = new LinkedHashMap<>();
  private final Map<String, Instant> atLeast = new LinkedHashMap<>();
  private final Map<String, ResourceVersion> versions = new HashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final JoinedFiles files = new JoinedFiles();

  /** The folders or zips that have a record. */
  private final Set<String> recorded = new HashSet<>();

  void take(Item item) {
    Fields fields = item.fields();
    files.take(item.kind(), item.file());
    if (item.kind() == ItemKind.COMMAND) {
      takeCommand(item.file(), fields);
      return;
    }
    names.add(item.file());
    version(item.file(), fields.object("metadata").text("resourceVersion"));
    if (item.kind() == ItemKind.NODE) {
      for (Fields each : fields.object("status").list("conditions")) {
        each.time("lastHeartbeatTime")
            .ifPresent(it -> written.merge(item.file(), it, ReadTimes::later));
      }
    } else if (item.kind() == ItemKind.POD) {
      fields
          .object("metadata")
          .time("creationTimestamp")
          .ifPresent(it -> atLeast.merge(item.file(), it, ReadTimes::later));
    }
  }

  /** A list or an object in a file has this resourceVersion. */
  void version(String file, String version) {
    ResourceVersion.of(version).ifPresent(it -> versions.merge(file, it, ResourceVersion::orNewer));
  }

  /** Each file with something to judge, in the order in which they were read. */
  List<CollectedFile> collected() {
    return names.stream()
        .map(it -> new CollectedFile(it, written.get(it), atLeast.get(it), versions.get(it)))
        .collect(Collectors.toList());
  }

  /** The record names its files from its own folder. */
  private void takeCommand(String record, Fields command) {
    Optional<Instant> at = command.time("at");
    if (record.endsWith(RECORD) && command.has("file") && at.isPresent()) {
      String folder = record.substring(0, record.length() - RECORD.length());
      recorded.add(folder);
      written.put(folder + command.text("file"), at.get());
    }
  }

  /**
   * For each file of a cluster whose files are not of one time: the oldest of them, and a much
   * newer one that is judged with it.
   */
  Map<String, String> apart(List<Set<String>> clusters) {
    Map<String, String> apart = new LinkedHashMap<>();
    if (written.isEmpty()) {
      return apart;
    }
    Map<String, String> places = new HashMap<>();
    for (Set<String> each : files.groups(clusters)) {
      apart(files.joined(each, it -> places.computeIfAbsent(it, this::place)))
          .ifPresent(why -> each.forEach(it -> apart.put(it, why)));
    }
    return apart;
  }

  private Optional<String> apart(Set<String> joined) {
    List<FileTime> all = new ArrayList<>();
    joined.forEach(it -> time(it).ifPresent(all::add));
    Comparator<FileTime> byTime = Comparator.comparing(FileTime::at);
    Optional<FileTime> oldest = all.stream().filter(FileTime::isExact).min(byTime);
    Optional<FileTime> newest = all.stream().max(byTime);
    boolean isLong =
        oldest.isPresent()
            && newest.isPresent()
            && Duration.between(oldest.get().at(), newest.get().at()).compareTo(SHORT) > 0;
    return isLong ? Optional.of(oldest.get() + " is older than " + newest.get()) : Optional.empty();
  }

  private Optional<FileTime> time(String file) {
    Optional<FileTime> exact =
        Optional.ofNullable(written.get(file)).map(it -> FileTime.written(file, it));
    return exact.isPresent()
        ? exact
        : Optional.ofNullable(atLeast.get(file)).map(it -> FileTime.atLeast(file, it));
  }

  /** The folder or zip with its record, or the folder of a file that no record names. */
  private String place(String file) {
    return recorded.stream()
        .filter(file::startsWith)
        .findFirst()
        .orElse(file.substring(0, file.lastIndexOf('/') + 1));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
