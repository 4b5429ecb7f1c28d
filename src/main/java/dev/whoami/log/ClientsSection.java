package dev.whoami.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a report about the programs and clients that a text shows, and about their place. */
final class ClientsSection {
  static final String TITLE = "Which client called";

  private final SeenIdentities seen;
  private final SeenSoftware software;

  ClientsSection(SeenIdentities seen) {
    this.seen = seen;
    this.software = seen.software();
  }

  /** A row for each program, client and language, and one for the places; empty without any. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    software.programs().forEach(it -> rows.add(it.inWords(software.clients().keySet())));
    software
        .clients()
        .forEach((client, versions) -> rows.add(client.titleInLog() + inWords(versions)));
    if (!seen.isEmpty()) {
      software
          .languages()
          .forEach(it -> rows.add("A program in " + it.title() + ". The text names no client."));
    }
    Set<String> places = seen.places().stream().map(LogPlace::words).collect(Collectors.toSet());
    if (!places.isEmpty()) {
      rows.add("It ran in " + String.join(", and in ", places) + ".");
    }
    return rows;
  }

  private static String inWords(Set<String> versions) {
    return versions.isEmpty() ? ", version unknown" : ", " + String.join(", ", versions);
  }
}
