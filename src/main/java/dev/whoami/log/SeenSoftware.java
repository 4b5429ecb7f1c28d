package dev.whoami.log;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.log.program.SeenLanguages;
import dev.whoami.log.program.WritingProgram;
import dev.whoami.log.program.WrittenLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The clients, programs and languages that a text shows. Each table has a limit. */
final class SeenSoftware {
  private static final int MOST_VERSIONS = 8;
  private static final int MOST_PROGRAMS = 8;

  private final Map<KnownClient, Set<String>> clients = new HashMap<>();
  private final Set<WritingProgram> programs = new LinkedHashSet<>();
  private final SeenLanguages languages = new SeenLanguages();

  void spoke(KnownClient client, Optional<String> version) {
    Set<String> versions = clients.computeIfAbsent(client, it -> new TreeSet<>());
    if (versions.size() < MOST_VERSIONS) {
      version.ifPresent(versions::add);
    }
  }

  /** Adds a program. Only the first few are kept, because a cluster's log may have lines of all. */
  void ran(WritingProgram program) {
    if (programs.size() < MOST_PROGRAMS) {
      programs.add(program);
    }
  }

  /** Reads the language from a line or an object, as it was pasted. */
  void wrote(String pasted) {
    languages.read(pasted);
  }

  /** Each client with its first few versions; empty if the text names none. */
  Map<KnownClient, Set<String>> clients() {
    Map<KnownClient, Set<String>> shown = new LinkedHashMap<>();
    for (KnownClient each : Clients.all()) {
      Optional.ofNullable(clients.get(each)).ifPresent(it -> shown.put(each, it));
    }
    for (KnownClient each : clients.keySet()) {
      each.part()
          .filter(it -> Collections.emptySet().equals(shown.get(it)))
          .ifPresent(shown::remove);
    }
    return Collections.unmodifiableMap(shown);
  }

  /** The programs that wrote the text, in the order in which they appear. */
  List<WritingProgram> programs() {
    return Collections.unmodifiableList(new ArrayList<>(programs));
  }

  /** The languages of the program; empty if the text names a client or a program. */
  Set<WrittenLanguage> languages() {
    return clients.isEmpty() && programs.isEmpty() ? languages.all() : Collections.emptySet();
  }
}
