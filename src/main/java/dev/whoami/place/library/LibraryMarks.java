package dev.whoami.place.library;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.LibraryMark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The clients, by the names of their libraries in one registry. */
final class LibraryMarks {
  private final List<LibraryMark> marks = new ArrayList<>();
  private final List<KnownClient> clients = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private LibraryMarks() {}

  static LibraryMarks in(LibraryMark.Registry registry) {
    return Objects.requireNonNull(Found.ALL.get(registry), registry.name());
  }

  /** A separate class, because a run that finds no library does not need these values. */
  private static final class Found {
    static final Map<LibraryMark.Registry, LibraryMarks> ALL =
        new EnumMap<>(LibraryMark.Registry.class);

    static {
      for (LibraryMark.Registry each : LibraryMark.Registry.values()) {
        ALL.put(each, of(each));
      }
    }

    private static LibraryMarks of(LibraryMark.Registry registry) {
      LibraryMarks found = new LibraryMarks();
      for (KnownClient client : Clients.all()) {
        for (LibraryMark mark : client.libraries()) {
          if (mark.isIn(registry)) {
            found.marks.add(mark);
            found.names.add(mark.name());
            found.clients.add(client);
          }
        }
      }
      return found;
    }
  }

  /** Whether a library of this name is of a client, in some version. */
  boolean have(String name) {
    return names.contains(name);
  }

  /** The client of a library with this name and version; empty if it belongs to no client. */
  Optional<KnownClient> client(String name, String version) {
    for (int i = 0; i < marks.size(); i++) {
      LibraryMark mark = marks.get(i);
      if (mark.name().equals(name) && version.startsWith(mark.versions())) {
        return Optional.of(clients.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Calls the action for each name and its client, except names that a finder looks for in another
   * way.
   */
  void forEachBut(List<String> names, BiConsumer<String, KnownClient> action) {
    for (int i = 0; i < marks.size(); i++) {
      if (!names.contains(marks.get(i).name())) {
        action.accept(marks.get(i).name(), clients.get(i));
      }
    }
  }

  /** The client that has a library of this name for sure, since a finder looks for it by that. */
  KnownClient client(String name) {
    return client(name, "").orElseThrow(() -> new IllegalStateException(name + " is of no client"));
  }
}
