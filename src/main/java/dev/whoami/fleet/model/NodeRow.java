package dev.whoami.fleet.model;

/** A node, or a container instance of ECS, and who can read its role's keys. */
public final class NodeRow {
  private final String cluster;
  private final String name;
  private final String instance;
  private final String role;
  private final Metadata metadata;
  private final NodeKeys keys;

  private NodeRow(
      String cluster, String name, String instance, String role, Metadata metadata, NodeKeys keys) {
    this.cluster = cluster;
    this.name = name;
    this.instance = instance;
    this.role = role;
    this.metadata = metadata;
    this.keys = keys;
  }

  /** With the keys as a pod or task that has a network of its own sees them. */
  public static NodeRow of(
      String cluster, String name, String instance, String role, Metadata metadata, NodeKeys keys) {
    return new NodeRow(cluster, name, instance, role, metadata, keys);
  }

  /** The title of its cluster; empty if the files do not say it. */
  public String cluster() {
    return cluster;
  }

  public String name() {
    return name;
  }

  /** The ID of the EC2 instance; empty if it is not known. */
  public String instance() {
    return instance;
  }

  /** The name of the instance profile; empty if it is not known. */
  public String role() {
    return role;
  }

  public Metadata metadata() {
    return metadata;
  }

  public NodeKeys keys() {
    return keys;
  }
}
