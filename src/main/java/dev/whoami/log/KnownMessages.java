package dev.whoami.log;

import dev.whoami.world.file.Resource;
import java.util.List;

/**
 * Every message about credentials that is known: the rows of messages.ini and agents.ini, read when
 * one is due.
 */
final class KnownMessages {
  /** In the order in which a report tells of them. */
  static final List<KnownMessage> ALL = MessageTable.read(table());

  /** What a record of AWS says of an unsigned request. */
  static final KnownMessage UNSIGNED_REQUEST = named("UNSIGNED_REQUEST");

  /** What Snowflake says of a role that it may not assume. */
  static final KnownMessage ROLE_OF_SNOWFLAKE = named("ROLE_OF_SNOWFLAKE");

  /** What a record of AWS says of credentials that came by IMDSv1. */
  static final KnownMessage DELIVERED_BY_IMDS_V1 = named("DELIVERED_BY_IMDS_V1");

  private KnownMessages() {}

  /** The rows of clients, then those of the agents' own logs. */
  static String table() {
    return Resource.text(KnownMessages.class, "messages.ini")
        + "\n"
        + Resource.text(KnownMessages.class, "agents.ini");
  }

  private static KnownMessage named(String name) {
    return ALL.stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not in the table"));
  }
}
