package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import java.util.HashSet;
import java.util.Set;

/** An instance of a cluster, and what its agent can do. */
public final class ContainerInstance {
  private static final String ROLES = "com.amazonaws.ecs.capability.task-iam-role";
  private static final String HOST_ROLES = ROLES + "-network-host";
  private static final String BLOCKS = "ecs.capability.task-eni-block-instance-metadata";

  /** The value of an attribute that each instance has. */
  private static final String WINDOWS = "ecs.os-type=windows";

  private static final String EXTERNAL = "ecs.capability.external";

  private final String arn;
  private final String instance;
  private final String agent;
  private final Set<String> attributes;
  private final String file;

  private ContainerInstance(
      String arn, String instance, String agent, Set<String> attributes, String file) {
    this.arn = arn;
    this.instance = instance;
    this.agent = agent;
    this.attributes = attributes;
    this.file = file;
  }

  static ContainerInstance of(Fields fields, String file) {
    Set<String> attributes = new HashSet<>();
    for (Fields each : fields.list("attributes")) {
      attributes.add(each.text("name"));
      if (each.text("name").equals("ecs.os-type") && each.text("value").equals("windows")) {
        attributes.add(WINDOWS);
      }
    }
    return new ContainerInstance(
        fields.text("containerInstanceArn"),
        fields.text("ec2InstanceId"),
        fields.object("versionInfo").text("agentVersion"),
        attributes,
        file);
  }

  String arn() {
    return arn;
  }

  /** The last part of its ARN. */
  public String id() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** The name of its cluster; empty in an ARN of the old form. */
  public String cluster() {
    String[] parts = arn.split("/", -1);
    return parts.length == 3 ? parts[1] : "";
  }

  /** The ID of its EC2 instance; empty if it is not one. */
  public String instance() {
    return instance;
  }

  /** The ARN of its cluster; empty if its own ARN is of the old form. */
  String clusterArn() {
    return cluster().isEmpty()
        ? ""
        : arn.substring(0, arn.lastIndexOf('/')).replace(":container-instance/", ":cluster/");
  }

  public String agent() {
    return agent;
  }

  /** The file that it was read from. */
  public String file() {
    return file;
  }

  /** Whether its agent gives tasks their roles; true if its attributes were not read. */
  public boolean givesRoles() {
    return attributes.isEmpty() || attributes.contains(ROLES);
  }

  /**
   * Whether its agent gives roles to tasks, and not to those in the host's network. On Windows,
   * there are none of these.
   */
  boolean leavesOutHostNetwork() {
    return attributes.contains(ROLES) && !attributes.contains(HOST_ROLES) && !isWindows();
  }

  boolean isWindows() {
    return attributes.contains(WINDOWS);
  }

  /** Whether it is a machine of ECS Anywhere, with the ID that Systems Manager gave it. */
  public boolean isExternal() {
    return instance.startsWith("mi-") || attributes.contains(EXTERNAL);
  }

  /** Whether the capabilities of its agent were read. */
  boolean knowsAttributes() {
    return !attributes.isEmpty();
  }

  /** Whether tasks with a network of their own cannot ask for instance metadata. */
  boolean blocksMetadata() {
    return attributes.contains(BLOCKS);
  }
}
