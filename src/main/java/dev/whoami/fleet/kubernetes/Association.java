package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.time.Instant;
import java.util.Optional;

/** An association of EKS Pod Identity; a list of them has no roles and times. */
public final class Association {
  private final String cluster;
  private final String role;
  private final Optional<Instant> created;

  private Association(String cluster, String role, Optional<Instant> created) {
    this.cluster = cluster;
    this.role = role;
    this.created = created;
  }

  static Association of(Fields association) {
    return new Association(
        association.text("clusterName"),
        association.text("roleArn"),
        association.time("createdAt"));
  }

  public String cluster() {
    return cluster;
  }

  /** Empty where only the list was read. */
  public String role() {
    return role;
  }

  public Optional<Instant> created() {
    return created;
  }
}
