package dev.whoami.fleet.client;

import java.util.Map;

/** A client library, or a program with one inside, and what it does at each fault of a role. */
public final class FleetClient {
  private final String id;
  private final String title;
  private final boolean program;
  private final Map<RoleFault, ClientEnd> ends;

  FleetClient(String id, String title, boolean program, Map<RoleFault, ClientEnd> ends) {
    this.id = id;
    this.title = title;
    this.program = program;
    this.ends = ends;
  }

  /** As it is named with --as. */
  public String id() {
    return id;
  }

  /** As a person reads it: Java 2.x, or ExternalDNS. */
  public String title() {
    return title;
  }

  /** Whether it is a program, and no library. */
  public boolean isProgram() {
    return program;
  }

  public ClientEnd at(RoleFault fault) {
    return ends.getOrDefault(fault, ClientEnd.ERROR);
  }
}
