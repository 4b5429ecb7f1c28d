package dev.whoami.log.trail;

import dev.whoami.world.file.Resource;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The query that returns the rows of {@link HostRoleUses}, for a trail that is too large for one
 * machine. It looks for the same signs of containers and agents as whoami itself.
 */
public enum UseQuery {
  ATHENA("cloudtrail_logs", "[A-Za-z0-9_.\"-]{1,200}"),
  DUCKDB("*.json.gz", "[A-Za-z0-9_./*=:-]{1,400}");

  /** A session of a host's role; a role with a colon is one of AWS itself. */
  private static final String HOST =
      "^arn:aws[a-z-]*:sts::[0-9]{12}:assumed-role/[^/:]+/i-[0-9a-f]{8,32}$";

  private final String usualTable;
  private final String tables;

  UseQuery(String usualTable, String tables) {
    this.usualTable = usualTable;
    this.tables = tables;
  }

  /** The default table of the events. */
  public String usualTable() {
    return usualTable;
  }

  /**
   * Whether this can be the name of a table or of files. It may not contain anything that ends the
   * name.
   */
  public boolean isTable(String name) {
    return name.matches(tables);
  }

  /** The query over this table, from the first day on, such as 2026-01-31. */
  public String text(String table, String since) {
    String agents =
        RequestSource.AGENTS.stream()
            .map(it -> "user_agent LIKE '%" + it + "%'")
            .collect(Collectors.joining(" OR "));
    return Resource.text(UseQuery.class, name().toLowerCase(Locale.ROOT) + ".sql")
        .replace("${table}", table)
        .replace("${since}", since + "T00:00:00Z")
        .replace("${host}", HOST)
        .replace("${container}", RequestSource.IN_CONTAINER)
        .replace("${agents}", agents);
  }
}
