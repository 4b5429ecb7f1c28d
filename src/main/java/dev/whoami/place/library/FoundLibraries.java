package dev.whoami.place.library;

import dev.whoami.client.KnownClient;
import dev.whoami.world.Witness;
import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The client libraries that were found here, the surest first, and the places that whoami could not
 * read.
 */
public final class FoundLibraries {
  private static final String LIBRARY = "library.";
  private static final String UNSEEN = "library-unseen.";
  private static final String CRASH = "library-crash";

  private final List<Library> all;
  private final List<String> unseen;
  private final @Nullable Crash crash;
  private final boolean cutShort;

  private FoundLibraries(
      List<Library> all, List<String> unseen, @Nullable Crash crash, boolean cutShort) {
    this.all = Collections.unmodifiableList(new ArrayList<>(all));
    this.unseen = Collections.unmodifiableList(new ArrayList<>(unseen));
    this.crash = crash;
    this.cutShort = cutShort;
  }

  static FoundLibraries of(List<Library> all, List<String> unseen) {
    return new FoundLibraries(all, unseen, null, false);
  }

  /**
   * The libraries of the requested process. If none is requested, they are those of the processes
   * here and the installed ones.
   */
  public static FoundLibraries observe(Witness w) {
    return new ClientLibrarySearch(w).found();
  }

  /** The libraries in a recording. Throws IllegalArgumentException if a text is not a library. */
  public static FoundLibraries in(Map<String, String> recording) {
    List<Library> all = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    for (int i = 1; recording.containsKey(LIBRARY + i); i++) {
      all.add(Library.in(recording.getOrDefault(LIBRARY + i, "")));
    }
    for (int i = 1; recording.containsKey(UNSEEN + i); i++) {
      unseen.add(recording.getOrDefault(UNSEEN + i, ""));
    }
    return recording.containsKey(CRASH)
        ? crashed(Crash.recorded(recording.getOrDefault(CRASH, "")))
        : of(all, unseen);
  }

  /** For a recording. */
  public Map<String, String> toSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      settings.put(LIBRARY + (i + 1), all.get(i).toLine());
    }
    for (int i = 0; i < unseen.size(); i++) {
      settings.put(UNSEEN + (i + 1), unseen.get(i));
    }
    crash().ifPresent(it -> settings.put(CRASH, it.evidence()));
    return settings;
  }

  public static FoundLibraries none() {
    return of(Collections.emptyList(), Collections.emptyList());
  }

  /** The result of a search that did not end in time. */
  public static FoundLibraries cutShort() {
    return nothing("the time was up before the search for libraries had ended", null);
  }

  /** The value after a bug in whoami ended the search. */
  public static FoundLibraries crashed(Crash crash) {
    return nothing("whoami itself failed before the search for libraries had ended", crash);
  }

  private static FoundLibraries nothing(String why, @Nullable Crash crash) {
    return new FoundLibraries(
        Collections.emptyList(), Collections.singletonList(why), crash, crash == null);
  }

  public List<Library> all() {
    return all;
  }

  /** The libraries of these clients. */
  public List<Library> of(KnownClient... kinds) {
    List<KnownClient> wanted = Arrays.asList(kinds);
    return all.stream().filter(it -> wanted.contains(it.kind())).collect(Collectors.toList());
  }

  /**
   * The parts that the search skipped, each as a sentence without a full stop; empty if it skipped
   * none.
   */
  public List<String> unseen() {
    return unseen;
  }

  /** Whether our own time limit ended the search, and nothing that it found is known. */
  public boolean isCutShort() {
    return cutShort;
  }

  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }
}
