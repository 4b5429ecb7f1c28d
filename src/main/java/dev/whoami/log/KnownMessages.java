package dev.whoami.log;

import dev.whoami.world.file.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All known messages about credentials: the rows of the tables, read on first use. */
final class KnownMessages {
  /** Later tables use the sets of findings that the first one names. */
  private static final List<String> TABLES =
      Arrays.asList(
          "messages.ini", "setup.ini", "codes.ini", "programs.ini", "libraries.ini", "agents.ini");

  /** The messages in the order of the report. */
  static final List<KnownMessage> ALL = MessageTable.read(table());

  /** The message for an unsigned request in a record of AWS. */
  static final KnownMessage UNSIGNED_REQUEST = named("UNSIGNED_REQUEST");

  /** The message for a role that Snowflake may not assume. */
  static final KnownMessage ROLE_OF_SNOWFLAKE = named("ROLE_OF_SNOWFLAKE");

  /** The message for a record of AWS about credentials that came by IMDSv1. */
  static final KnownMessage DELIVERED_BY_IMDS_V1 = named("DELIVERED_BY_IMDS_V1");

  private KnownMessages() {}

  /**
   * The tables in order: clients, their settings, services, programs, other libraries and agents.
   */
  static String table() {
    return TABLES.stream()
        .map(it -> Resource.text(KnownMessages.class, it))
        .collect(Collectors.joining("\n"));
  }

  /** The message for a denial without a named service, by the word that denies. */
  static KnownMessage deniedSomewhere(String word) {
    return ALL.stream()
        .filter(it -> it.name().startsWith("DENIED_SOMEWHERE") && it.words().first().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(word + " is not in the table"));
  }

  private static KnownMessage named(String name) {
    return ALL.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not in the table"));
  }
}
