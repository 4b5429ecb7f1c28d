package dev.whoami.place.library;

import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The search for client libraries. If whoami examines one process, its libraries. Otherwise, it
 * searches the processes here, the container's own first, and then the usual places of installed
 * libraries.
 */
final class ClientLibrarySearch {
  private static final int MOST_LOOKS = 3000;
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int MOST_PROCESSES = 48;
  private static final int MOST_FOUND = 200;

  private final BoundedFiles files;
  private final Witness w;
  private final JavaLibraries java = new JavaLibraries();
  private final List<LibraryFinder> finders;
  private final List<Library> found = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();

  ClientLibrarySearch(Witness w) {
    this.w = w;
    this.files = new BoundedFiles(w, MOST_LOOKS, LONGEST);
    this.finders =
        Arrays.asList(
            java,
            new PythonLibraries(),
            new NodeLibraries(),
            new RubyLibraries(),
            new PhpLibraries(),
            new GoLibraries(),
            new NetLibraries(),
            new NativeLibraries());
  }

  FoundLibraries found() {
    if (isOfOneProcess()) {
      add(ExaminedProcess.self(files));
    } else {
      SimulatedContainer container = SimulatedContainer.of(w::env, files::bytes);
      processes().stream().filter(container::isAbove).forEach(this::addIfHere);
      // What is installed on the machine around a container that is only played is not in it.
      if (!container.isThere()) {
        finders.forEach(each -> each.installed(files).forEach(this::add));
      }
    }
    noteLeftOut();
    // A list is sorted without changing the order of what is as sure.
    found.sort((one, other) -> one.foundBy().compareTo(other.foundBy()));
    return FoundLibraries.of(found, unseen);
  }

  /** This process itself is whoami, and what a recording has under this name is another one. */
  private boolean isOfOneProcess() {
    return !w.isThisProcess() && files.bytes("/proc/self/cmdline").hasText();
  }

  private List<Long> processes() {
    Listing proc = files.list("/proc");
    String own = w.isThisProcess() ? files.realPath("/proc/self").text() : "";
    List<Long> pids = new ArrayList<>();
    for (String name : proc.names()) {
      if (!own.equals("/proc/" + name)) {
        ProcessId.in(name).ifPresent(pids::add);
      }
    }
    pids.sort(Comparator.naturalOrder());
    if (pids.size() > MOST_PROCESSES) {
      unseen.add(
          "of " + pids.size() + " processes the first " + MOST_PROCESSES + " were looked at");
      return pids.subList(0, MOST_PROCESSES);
    }
    return pids;
  }

  /** A process in another network has other endpoints, and one with other files other libraries. */
  private void addIfHere(long pid) {
    if (isElsewhere(pid, "net")) {
      return;
    }
    if (isElsewhere(pid, "mnt")) {
      unseen.add("process " + pid + " has a file system of its own: look with --pid " + pid);
      return;
    }
    add(ExaminedProcess.of(pid, files));
  }

  private boolean isElsewhere(long pid, String namespace) {
    Reading its = files.link("/proc/" + pid + "/ns/" + namespace);
    Reading own = files.link("/proc/self/ns/" + namespace);
    return its.isPresent() && own.isPresent() && !its.text().equals(own.text());
  }

  private void add(ExaminedProcess process) {
    if (process.words().isEmpty()) {
      return;
    }
    for (LibraryFinder each : finders) {
      each.of(process, files).forEach(this::add);
    }
  }

  private void add(Library library) {
    Optional<Library> same = found.stream().filter(library::isSameFileAs).findFirst();
    if (!same.isPresent() && found.size() < MOST_FOUND) {
      found.add(library);
    } else if (same.isPresent() && library.foundBy().compareTo(same.get().foundBy()) < 0) {
      found.set(found.indexOf(same.get()), library);
    }
  }

  private void noteLeftOut() {
    if (found.size() == MOST_FOUND) {
      unseen.add("more than " + MOST_FOUND + " libraries were found, and the rest left out");
    }
    if (!java.unopened().isEmpty()) {
      unseen.add(java.unopened().size() + " jars were not opened to look inside");
    }
    if (files.isUsedUp()) {
      unseen.add(
          "the search ended after "
              + MOST_LOOKS
              + " checks or "
              + LONGEST.toMillis() / 1000
              + " s");
    }
  }
}
