package dev.whoami.log;

import dev.whoami.world.file.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every message about credentials that is known: the rows of the tables, read when one is due. */
final class KnownMessages {
  /** The later ones use the sets of findings that the first one names. */
  private static final List<String> TABLES =
      Arrays.asList(
          "messages.ini", "setup.ini", "codes.ini", "programs.ini", "libraries.ini", "agents.ini");

  /** In the order in which a report tells of them. */
  static final List<KnownMessage> ALL = MessageTable.read(table());

  /** What a record of AWS says of an unsigned request. */
  static final KnownMessage UNSIGNED_REQUEST = named("UNSIGNED_REQUEST");

  /** What Snowflake says of a role that it may not assume. */
  static final KnownMessage ROLE_OF_SNOWFLAKE = named("ROLE_OF_SNOWFLAKE");

  /** What a record of AWS says of credentials that came by IMDSv1. */
  static final KnownMessage DELIVERED_BY_IMDS_V1 = named("DELIVERED_BY_IMDS_V1");

  private KnownMessages() {}

  /**
   * The rows of clients, of their settings, of services, programs and other libraries, and of
   * agents.
   */
  static String table() {
    return TABLES.stream()
        .map(it -> Resource.text(KnownMessages.class, it))
        .collect(Collectors.joining("\n"));
  }

  /** What is left where no service is named: the word that denies something. */
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
